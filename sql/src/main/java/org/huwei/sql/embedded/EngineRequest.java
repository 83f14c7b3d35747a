package org.huwei.sql.embedded;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huwei.sql.embedded.ffi.EngineException;
import org.jspecify.annotations.Nullable;

/**
 * A request as ClickHouse's HTTP interface defines it, without the body.
 *
 * @param queryFromUrl the URL's {@code query}, empty when the statement stands in the body
 * @param database the database for unqualified names
 * @param format the output format when the statement names none
 * @param queryId the caller's id of the query, or a new one
 * @param settings query settings, checked
 * @param parameters values of {@code {name:Type}}
 */
record EngineRequest(
        String queryFromUrl,
        String database,
        String format,
        String queryId,
        Map<String, String> settings,
        Map<String, String> parameters) {

    private static final int BAD_ARGUMENTS = 36;
    private static final int NOT_IMPLEMENTED = 48;
    private static final Pattern QUERY_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,200}");
    /** Of no effect here: answers are never compressed and never wait in a buffer. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "enable_http_compression", "wait_end_of_query", "send_progress_in_http_headers", "http_make_head_request");

    static EngineRequest of(URI uri, Headers headers) {
        Map<String, String> pairs = decoded(uri.getRawQuery());
        refuseUnsupported(pairs, headers);
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        pairs.forEach((name, value) -> {
            if (name.startsWith("param_")) {
                parameters.put(name.substring("param_".length()), value);
            } else if (!isOfProtocol(name)) {
                settings.put(name, value);
            }
        });
        return new EngineRequest(
                pairs.getOrDefault("query", ""),
                first(pairs.get("database"), headers.getFirst("X-ClickHouse-Database"), "default"),
                first(pairs.get("default_format"), headers.getFirst("X-ClickHouse-Format"), "TabSeparated"),
                checkedQueryId(first(
                        pairs.get("query_id"),
                        headers.getFirst("X-ClickHouse-Query-Id"),
                        UUID.randomUUID().toString())),
                OfferedSettings.checked(settings),
                parameters);
    }

    private static boolean isOfProtocol(String name) {
        return Set.of("query", "database", "default_format", "query_id", "compress", "decompress", "user", "password")
                        .contains(name)
                || WITHOUT_EFFECT.contains(name);
    }

    private static void refuseUnsupported(Map<String, String> pairs, Headers headers) {
        refuseIf("1".equals(pairs.get("compress")), "Compressed answers (compress=1)", "Set compress=false.");
        refuseIf("1".equals(pairs.get("decompress")), "Compressed requests (decompress=1)", "Set decompress=false.");
        refuseIf(headers.containsKey("Content-Encoding"), "Content-Encoding", "Send the body as it is.");
        refuseIf(pairs.containsKey("role"), "Roles (role)", "Leave role out, or use a server.");
        refuseIf(
                pairs.containsKey("session_id") || pairs.containsKey("session_check"),
                "Sessions (session_id)",
                "Send what belongs together as one statement, or use a server.");
        refuseIf(pairs.containsKey("quota_key"), "Quotas (quota_key)", "Leave quota_key out.");
    }

    private static void refuseIf(boolean condition, String thing, String wayOut) {
        if (condition) {
            throw new EngineException(
                    NOT_IMPLEMENTED,
                    thing + " is not offered by the embedded engine. " + wayOut + " (NOT_IMPLEMENTED)");
        }
    }

    private static String checkedQueryId(String id) {
        if (!QUERY_ID.matcher(id).matches()) {
            throw new EngineException(
                    BAD_ARGUMENTS,
                    "Query id `" + id + "` is not 1 to 200 letters, digits or any of `_.:-`. (BAD_ARGUMENTS)");
        }
        return id;
    }

    private static String first(@Nullable String one, @Nullable String other, String otherwise) {
        String given = one == null || one.isEmpty() ? other : one;
        return given == null || given.isEmpty() ? otherwise : given;
    }

    private static Map<String, String> decoded(@Nullable String rawQuery) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : Objects.requireNonNullElse(rawQuery, "").split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                pairs.put(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }
}
