package org.huwei.dashboards.expert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.expert.ExpertQuery.Layout;
import org.huwei.dashboards.shell.Problem;

/**
 * What the address line of the workbench says: a query, and whether it has been run. Lists are written with commas,
 * so that a link stays readable: {@code ?indicators=M2-01,M2-04&periods=2025&divisions=3205&by=area&run=1}.
 *
 * @param query the query; words that are not understood are left out of it
 * @param run true when the answer belongs to the page
 * @param problem the first word that is not understood
 */
public record QueryAddress(ExpertQuery query, boolean run, Optional<Problem> problem) {

    private static final int LONGEST_LIST = 5000;

    /** Reads the parameters of an address line. */
    public static QueryAddress read(Map<String, List<String>> parameters) {
        List<Problem> problems = new ArrayList<>();
        String by = first(parameters, "by").orElse(Breakdown.TOTAL.key());
        Breakdown breakdown = Breakdown.ofKey(by).orElseGet(() -> {
            problems.add(Problem.of("expert.problem.by", shortened(by)));
            return Breakdown.TOTAL;
        });
        ExpertQuery query = new ExpertQuery(
                list(parameters, "indicators"),
                list(parameters, "periods"),
                list(parameters, "divisions"),
                breakdown,
                layout(parameters, problems));
        return new QueryAddress(
                query,
                first(parameters, "run").equals(Optional.of("1")),
                problems.stream().findFirst());
    }

    /** Writes the parameters of an address line; empty parts are left out. */
    public static Map<String, String> write(ExpertQuery query, boolean run) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "indicators", query.indicators());
        put(parameters, "periods", query.periods());
        put(parameters, "divisions", query.divisions());
        if (query.by() != Breakdown.TOTAL) {
            parameters.put("by", query.by().key());
        }
        if (query.layout() != Layout.LIST) {
            parameters.put("layout", query.layout().key());
        }
        if (run) {
            parameters.put("run", "1");
        }
        return parameters;
    }

    /** The address line after the host, for a file that says where it came from. */
    public static String path(String route, ExpertQuery query) {
        List<String> parts = write(query, true).entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .toList();
        return "/" + route + "?" + String.join("&", parts);
    }

    /** A value from outside, cut to a length that fits into a sentence. */
    static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }

    private static Layout layout(Map<String, List<String>> parameters, List<Problem> problems) {
        String word = first(parameters, "layout").orElse(Layout.LIST.key());
        return Arrays.stream(Layout.values())
                .filter(layout -> layout.key().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(Problem.of("expert.problem.layout", shortened(word)));
                    return Layout.LIST;
                });
    }

    private static void put(Map<String, String> parameters, String name, List<String> codes) {
        if (!codes.isEmpty()) {
            parameters.put(name, String.join(",", codes));
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static List<String> list(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .limit(LONGEST_LIST)
                .toList();
    }
}
