package org.huwei.dashboards.administration;

import java.time.Instant;
import org.huwei.sql.Parameters;

/**
 * One reason for which rows stand in quarantine.
 *
 * @param key what makes the reason one: source, table, check and column
 * @param rows how many rows stand in quarantine for it now
 * @param latest when the newest of them was put there
 */
public record QuarantineReason(Key key, long rows, Instant latest) {

    /** The check that broke, and where: column is empty when the check looks at the whole row. */
    public record Key(String sourceSystem, String recordTable, String checkCode, String columnName) {

        /** For the queries about the rows behind it. */
        Parameters parameters() {
            return Parameters.of("source_system", sourceSystem)
                    .and("record_table", recordTable)
                    .and("check_code", checkCode)
                    .and("column_name", columnName);
        }
    }
}
