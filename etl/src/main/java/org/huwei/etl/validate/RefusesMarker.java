package org.huwei.etl.validate;

import org.huwei.etl.extract.SourceBatch;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.source.TargetType;

/**
 * Refuses a row whose change marker is missing or is no moment that the warehouse can hold: the row would be loaded
 * once and its changes would never be seen.
 */
final class RefusesMarker implements RowRule {

    /** Where the change marker goes. */
    private static final String COLUMN = "valid_from";

    private static final TargetType TYPE = TargetType.parse("DateTime64(3)");

    private final RowVerdict missing;
    private final RowVerdict outside;

    /** @param marker the source's column that says when a row changed */
    RefusesMarker(String marker) {
        this.missing = new RowVerdict.Quarantined("required", COLUMN, "a change marker in " + marker);
        this.outside = new RowVerdict.Quarantined(
                "range", COLUMN, TYPE.show(TYPE.minimum()) + ".." + TYPE.show(TYPE.maximum()) + " in " + marker);
    }

    @Override
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        for (int row = 0; row < verdicts.length; row++) {
            long changed = batch.source().changed(row);
            if (verdicts[row] == RowVerdict.ACCEPTED && (changed < TYPE.minimum() || changed > TYPE.maximum())) {
                verdicts[row] = changed == SourceBatch.UNMARKED ? missing : outside;
            }
        }
    }
}
