package org.huwei.app.settings;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Spark computes.
 *
 * @param master {@code local[*]} for this process, or the address of a cluster ({@code spark://…}, {@code yarn})
 * @param partitions pieces a shuffle makes; 0 for as many as this machine has cores
 * @param settings further Spark settings by name, such as {@code spark.executor.memory}
 */
@ConfigurationProperties("huwei.spark")
public record ComputeSettings(
        String master, int partitions, @DefaultValue Map<String, String> settings) {}
