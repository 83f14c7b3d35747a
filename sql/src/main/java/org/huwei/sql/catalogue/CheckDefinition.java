package org.huwei.sql.catalogue;

import java.util.Locale;

/**
 * One data check: something that rows of a table should never say, found by a query.
 *
 * @param code number of the table in the record list and of the check, such as T08-01
 * @param table the table whose quality the violations count against
 * @param severity how bad a violation is
 * @param title what is wrong, in a few words
 * @param introduction what is looked for and why it matters
 * @param remedy what to do about it
 * @param sql the query as its file has it, one row for each violation: unit (division code, empty where unknown), day
 *     (null where there is none), source_system, source_row_id (empty where several rows together are at fault) and
 *     detail, which never says anything personal. It may use {@code {today:Date32}}
 */
public record CheckDefinition(
        String code,
        String table,
        Severity severity,
        LocalizedText title,
        LocalizedText introduction,
        LocalizedText remedy,
        String sql) {

    /** How bad a violation is: wrong, doubtful, or worth a look. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTICE;

        /** Returns the word in definition files, warehouse and addresses, such as error. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Returns the statement whose rows are the violations by area and month: area_code (six digits, empty where
     * unknown), month (its first day, 1970-01-01 where there is none), source_system, source_row_id, detail.
     */
    public String violations() {
        return """
                SELECT if(unit = '', '', rpad(substring(unit, 1, 6), 6, '0')) AS area_code,
                       toDate32(ifNull(toStartOfMonth(day), toDate('1970-01-01'))) AS month,
                       toString(source_system) AS source_system,
                       source_row_id,
                       ifNull(toString(detail), '') AS detail
                FROM
                (
                %s
                )""".formatted(sql);
    }
}
