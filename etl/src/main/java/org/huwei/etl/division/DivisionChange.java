package org.huwei.etl.division;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.huwei.sql.Row;

/**
 * From a day on, a share of what belonged to one division belongs to another.
 *
 * @param on the first day on which it holds
 * @param from code of the old division; of a division that goes on, its own
 * @param share of the old division, above 0 and at most 1
 */
public record DivisionChange(
        LocalDate on, Kind kind, String from, String fromName, String to, String toName, double share) {

    /** What happened. */
    public enum Kind {
        /** Several became one. */
        MERGE,
        /** One became several. */
        SPLIT,
        /** A part went over, both go on. */
        TRANSFER,
        /** The same division under a new code or rank. */
        RECODE;

        /** The word in files, in the warehouse and in text keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * A kind by its word.
         *
         * @throws IllegalArgumentException for a word that is none; the message lists them
         */
        public static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Change of divisions is `%s` but must be one of %s."
                            .formatted(
                                    word,
                                    Arrays.stream(values()).map(Kind::word).toList())));
        }
    }

    /** A change out of a row with effective_on, change_kind, from_code, from_name, to_code, to_name and share. */
    public static DivisionChange of(Row row) {
        return new DivisionChange(
                row.date("effective_on"),
                Kind.of(row.string("change_kind")),
                row.string("from_code"),
                row.string("from_name"),
                row.string("to_code"),
                row.string("to_name"),
                row.number("share"));
    }
}
