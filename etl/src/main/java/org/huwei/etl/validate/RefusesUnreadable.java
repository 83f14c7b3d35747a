package org.huwei.etl.validate;

import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;

/** Refuses a value that is not of its column's type: no number, no day of the calendar. */
final class RefusesUnreadable implements RowRule {

    private final int column;
    private final RowVerdict refused;

    RefusesUnreadable(int column, String name, String wanted) {
        this.column = column;
        this.refused = new RowVerdict.Quarantined("type", name, wanted);
    }

    @Override
    public RowVerdict judge(TypedBatch batch, int row) {
        return batch.cells().get(column).state(row) == Cells.State.UNREADABLE ? refused : RowVerdict.ACCEPTED;
    }
}
