package org.huwei.dashboards.methods;

import tools.jackson.databind.node.StringNode;

/**
 * The same call from elsewhere. The token comes from the environment, so that no script holds it.
 *
 * @param origin of the product, such as {@code http://localhost:8080}
 * @param name of the method
 * @param input as JSON
 */
public record Snippets(String origin, String name, String input) {

    /** For R 4 with the package httr2. */
    public String r() {
        return """
                library(httr2)
                input <- %s
                result <- request("%s") |>
                  req_auth_bearer_token(Sys.getenv("HUWEI_TOKEN")) |>
                  req_body_raw(input, "application/json") |>
                  req_error(is_error = \\(response) FALSE) |>
                  req_perform() |>
                  resp_body_json(check_type = FALSE)
                result
                """.formatted(input.contains(")---\"") ? quoted() : "r\"---(" + input + ")---\"", address());
    }

    /** For Python 3 with nothing beside it. */
    public String python() {
        return """
                import json, os, urllib.error, urllib.request

                body = %s
                request = urllib.request.Request(
                    "%s",
                    data=body.encode("utf-8"),
                    headers={"Authorization": "Bearer " + os.environ["HUWEI_TOKEN"], "Content-Type": "application/json"},
                )
                try:
                    with urllib.request.urlopen(request) as answer:
                        print(json.load(answer))
                except urllib.error.HTTPError as error:
                    print(json.load(error)["detail"])
                """.formatted(input.contains("'''") ? quoted() : "r'''" + input + "'''", address());
    }

    /** For a shell. */
    public String curl() {
        return """
                curl -sS "%s" \\
                  -H "Authorization: Bearer $HUWEI_TOKEN" \\
                  -H "Content-Type: application/json" \\
                  -d '%s'
                """.formatted(address(), input.replace("'", "'\\''"));
    }

    private String address() {
        return origin + "/api/v1/methods/" + name;
    }

    /** JSON's own quotes and escapes mean the same in R and Python. */
    private String quoted() {
        return StringNode.valueOf(input).toString();
    }
}
