package org.huwei.dashboards.notices;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * Something a person is told.
 *
 * @param subject the job or table it is about
 * @param detail the kind of failure, or a count; never a value of a record
 * @param times how often it happened before it was read
 * @param read whether it was read
 */
public record Notice(
        long id, Kind kind, Subject subject, String detail, int times, Instant first, Instant last, boolean read) {

    /** What can happen. */
    public enum Kind {
        /** A job failed and is not tried again; the detail is the kind of failure. */
        JOB_FAILED(true),
        /** A job that had failed succeeded. */
        JOB_RECOVERED(false),
        /** A job was due and did not begin. */
        JOB_MISFIRED(true),
        /** Rows of a table were refused; the detail is their number. */
        ROWS_QUARANTINED(true),
        /** The totals of a table differ from its source; the detail is the number of areas and months. */
        TOTALS_DIFFER(true);

        private final boolean trouble;

        Kind(boolean trouble) {
            this.trouble = trouble;
        }

        /** Whether somebody has to do something. */
        public boolean trouble() {
            return trouble;
        }

        /** The name in the database and in text keys, such as job-failed. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind ofKey(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * What a notice or a duty is about.
     *
     * @param job whether it is a job; otherwise a record table
     * @param name the job's key or the table's name
     */
    public record Subject(boolean job, String name) {

        private static final String JOB = "job:";
        private static final String TABLE = "table:";

        public static Subject ofJob(String key) {
            return new Subject(true, key);
        }

        public static Subject ofTable(String table) {
            return new Subject(false, table);
        }

        public static Subject parse(String text) {
            return text.startsWith(JOB) ? ofJob(text.substring(JOB.length())) : ofTable(text.substring(TABLE.length()));
        }

        /** As it stands in the database, such as job:load-cases. */
        @Override
        public String toString() {
            return (job ? JOB : TABLE) + name;
        }
    }
}
