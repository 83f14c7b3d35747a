package org.huwei.etl.source;

import java.util.Map;
import java.util.Optional;

/**
 * One of our columns in a source's words.
 *
 * @param target our column
 * @param column the source's column
 * @param use what is done with the value on the way
 * @param codes the source's words for our codes; empty where the value is taken as it is
 * @param gather where the column stands in a table of details, one row for each entry of a list
 */
public record ColumnMapping(String target, String column, Use use, Map<String, String> codes, Optional<Gather> gather) {

    /**
     * A table of details, whose values are gathered into one text.
     *
     * @param table the table of details
     * @param by the column, of the same name in both tables, that joins them
     */
    public record Gather(String table, String by) {}

    /** What happens to a value between source and warehouse. */
    public enum Use {
        /** Taken as it is, or through the code list. */
        VALUE(false),
        /** A date cut to the first day of its month. */
        MONTH(true),
        /** An identity number, replaced by the child's pseudonym. */
        CHILD(true),
        /** A case number, replaced by the case's pseudonym. */
        CASE(true),
        /** Case numbers in one text, separated by commas, semicolons or 、, each replaced by its pseudonym. */
        CASES(true),
        /** A work number, replaced by the pseudonym of a member of staff. */
        STAFF(true),
        /** Texts in one text, separated as for CASES. */
        LIST(false),
        /** A division code of 12 digits, filled up with zeros, cut to ours of 4, 6, 9 or 12. */
        DIVISION(false),
        /** The town in which the division lies. */
        TOWN(false),
        /** The area in which the division lies. */
        AREA(false);

        private final boolean personal;

        Use(boolean personal) {
            this.personal = personal;
        }

        /** Whether the source's own value must not be kept anywhere. */
        public boolean personal() {
            return personal;
        }
    }

    public ColumnMapping {
        codes = Map.copyOf(codes);
    }

    /** This mapping for a value that stands in quarantine. */
    ColumnMapping quarantined() {
        if (!use.personal()) {
            return new ColumnMapping(target, readAs(), use, codes, Optional.empty());
        }
        return new ColumnMapping(target, target, use == Use.CASES ? Use.LIST : Use.VALUE, Map.of(), Optional.empty());
    }

    /** The name under which the value is read: of two tables, columns may have the same name. */
    public String readAs() {
        return gather.map(details -> details.table() + "." + column).orElse(column);
    }
}
