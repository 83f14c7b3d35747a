package org.huwei.sql.embedded;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huwei.sql.embedded.ffi.EngineException;

/** The query settings that a request may carry; everything else is refused instead of being silently ignored. */
final class OfferedSettings {

    private static final int UNKNOWN_SETTING = 115;

    private static final Set<String> NAMES = Set.of(
            "aggregate_functions_null_for_empty",
            "alter_sync",
            "async_insert",
            "do_not_merge_across_partitions_select_final",
            "extremes",
            "final",
            "group_by_overflow_mode",
            "input_format_null_as_default",
            "insert_deduplicate",
            "insert_deduplication_token",
            "insert_quorum",
            "join_use_nulls",
            "lightweight_deletes_sync",
            "max_block_size",
            "max_bytes_before_external_group_by",
            "max_bytes_before_external_sort",
            "max_bytes_to_read",
            "max_execution_time",
            "max_insert_block_size",
            "max_insert_threads",
            "max_memory_usage",
            "max_partitions_per_insert_block",
            "max_query_size",
            "max_result_bytes",
            "max_result_rows",
            "max_rows_to_read",
            "max_threads",
            "min_insert_block_size_bytes",
            "min_insert_block_size_rows",
            "mutations_sync",
            "optimize_on_insert",
            "optimize_read_in_order",
            "output_format_binary_write_json_as_string",
            "output_format_json_quote_64bit_integers",
            "readonly",
            "result_overflow_mode",
            "session_timezone",
            "timeout_overflow_mode",
            "use_uncompressed_cache",
            "wait_for_async_insert");

    private OfferedSettings() {}

    /**
     * Checks names and orders the settings as they have to be set: readonly last, because it forbids the others.
     *
     * @throws EngineException UNKNOWN_SETTING naming the first one that is not offered
     */
    static Map<String, String> checked(Map<String, String> settings) {
        Map<String, String> ordered = new TreeMap<>((a, b) ->
                "readonly".equals(a) == "readonly".equals(b) ? a.compareTo(b) : "readonly".equals(a) ? 1 : -1);
        settings.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw new EngineException(
                        UNKNOWN_SETTING,
                        "Setting `" + name + "` is not offered by the embedded engine; leave it out or use a server."
                                + " (UNKNOWN_SETTING)");
            }
            ordered.put(name, value);
        });
        return ordered;
    }
}
