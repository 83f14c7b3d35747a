package org.huwei.etl.validate;

import java.time.Instant;
import org.huwei.etl.extract.SourceBatch;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.source.TargetType;

/**
 * Refuses a row whose change marker is missing, is no moment that the warehouse can hold, or lies in the future: the row
 * would be loaded once, and changes made until then would never be seen.
 */
final class RefusesMarker implements RowRule {

    /** Where the change marker goes. */
    private static final String COLUMN = "valid_from";

    private static final TargetType TYPE = TargetType.parse("DateTime64(3)");

    private final long latest;
    private final RowVerdict missing;
    private final RowVerdict outside;
    private final RowVerdict future;

    /**
     * For one source table.
     *
     * @param marker the source's column that says when a row changed
     * @param latest the greatest marker that does not lie in the future
     */
    RefusesMarker(String marker, Instant latest) {
        this.latest = latest.toEpochMilli();
        this.missing = new RowVerdict.Quarantined("required", COLUMN, "a change marker in " + marker);
        this.outside = new RowVerdict.Quarantined(
                "range", COLUMN, TYPE.show(TYPE.minimum()) + ".." + TYPE.show(TYPE.maximum()) + " in " + marker);
        this.future = new RowVerdict.Quarantined("future", COLUMN, "not after " + latest + " in " + marker);
    }

    @Override
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        for (int row = 0; row < verdicts.length; row++) {
            long changed = batch.source().changed(row);
            if (verdicts[row] == RowVerdict.ACCEPTED && (changed < TYPE.minimum() || changed > latest)) {
                verdicts[row] = refused(changed);
            }
        }
    }

    private RowVerdict refused(long changed) {
        if (changed == SourceBatch.UNMARKED) {
            return missing;
        }
        return changed < TYPE.minimum() || changed > TYPE.maximum() ? outside : future;
    }
}
