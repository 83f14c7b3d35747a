package org.huwei.etl.spark;

import java.util.Map;

/**
 * Where Spark computes.
 *
 * @param master {@code local[*]} for this process, or the address of a cluster ({@code spark://…}, {@code yarn})
 * @param partitions how many pieces a shuffle makes; about the number of cores for one machine
 * @param more further Spark settings by name, such as {@code spark.executor.memory}
 */
public record SparkSettings(String master, int partitions, Map<String, String> more) {

    /** This process, all cores. */
    public static final SparkSettings LOCAL =
            new SparkSettings("local[*]", Runtime.getRuntime().availableProcessors(), Map.of());

    public SparkSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("Spark needs at least 1 shuffle partition, not " + partitions + ".");
        }
        more = Map.copyOf(more);
    }
}
