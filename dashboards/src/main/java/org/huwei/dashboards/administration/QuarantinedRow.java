package org.huwei.dashboards.administration;

import java.time.Instant;

/**
 * One row in quarantine, whole as it came; personal columns were pseudonymised or dropped before it was kept.
 *
 * @param sourceRowId the row's number in its source
 * @param batchId the run that put it there
 * @param quarantinedAt when
 * @param value the value that broke the check
 * @param reason the limit or the list that the value broke
 * @param json the row as JSON
 */
public record QuarantinedRow(
        String sourceRowId, long batchId, Instant quarantinedAt, String value, String reason, String json) {}
