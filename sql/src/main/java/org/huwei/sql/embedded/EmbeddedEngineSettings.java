package org.huwei.sql.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to run the embedded engine.
 *
 * @param dataDirectory where ClickHouse keeps its files; made when missing
 * @param library the native library; empty looks it up (see {@code EngineLibrary})
 * @param maximumMemory bytes the engine may use for all queries together
 * @param markCache bytes of its cache of index marks
 * @param childHeap heap of the child JVM in bytes
 * @param startTimeout how long a start may take before it counts as failed
 */
public record EmbeddedEngineSettings(
        Path dataDirectory,
        Optional<Path> library,
        long maximumMemory,
        long markCache,
        long childHeap,
        Duration startTimeout) {

    /** 1 GiB for queries, 64 MiB of marks, 128 MiB of heap, 30 seconds to start. */
    public static EmbeddedEngineSettings of(Path dataDirectory) {
        return new EmbeddedEngineSettings(
                dataDirectory, Optional.empty(), 1L << 30, 64L << 20, 128L << 20, Duration.ofSeconds(30));
    }
}
