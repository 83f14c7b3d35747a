package org.huwei.etl.run;

import java.time.Instant;
import java.util.Locale;

/**
 * What a run was asked to do.
 *
 * @param job its name in the ledger, for instance {@code load-cases}
 * @param mode what kind of run it is
 * @param firedAt when it was due
 * @param askedBy the account that asked; empty for the schedule and the command line
 * @param delivery the name of the file delivered; empty for databases
 */
public record RunRequest(String job, Mode mode, Instant firedAt, String askedBy, String delivery) {

    /** Kinds of runs. */
    public enum Mode {
        /** What changed since the last run. */
        CHANGES,
        /** What changed in a range of time, once more. */
        BACKFILL,
        /** Everything, into a table that replaces the old one at once. */
        RELOAD,
        /** A file that was delivered. */
        FILE,
        /** Rows that a person put right in quarantine. */
        REPAIR;

        /** The name in the ledger. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A run of the schedule, of what changed. */
    public static RunRequest changes(String job, Instant firedAt) {
        return new RunRequest(job, Mode.CHANGES, firedAt, "", "");
    }
}
