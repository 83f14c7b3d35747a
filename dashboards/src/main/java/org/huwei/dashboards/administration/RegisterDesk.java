package org.huwei.dashboards.administration;

import java.nio.file.Path;
import org.huwei.etl.run.RunFailedException;

/** Takes in a register that somebody sent; the application does it under the lock of the runs. */
public interface RegisterDesk {

    /**
     * Loads a file.
     *
     * @param register the record table
     * @param file the file as it was sent
     * @param name its name as it was sent
     * @param by the account that sends it
     * @return how many rows were read, loaded, refused and unchanged
     * @throws RunFailedException when the file as a whole is not read, its cause says why; or when another load is running
     */
    Loaded load(String register, Path file, String name, String by);

    /** What became of the rows. */
    record Loaded(long read, long loaded, long refused, long unchanged) {}
}
