package org.huwei.etl.validate;

import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;

/** Refuses a row without a value in a column that needs one. */
final class RequiresValue implements RowRule {

    private final int column;
    private final RowVerdict refused;

    RequiresValue(int column, String name) {
        this.column = column;
        this.refused = new RowVerdict.Quarantined("required", name, "a value");
    }

    @Override
    public RowVerdict judge(TypedBatch batch, int row) {
        return batch.cells().get(column).state(row) == Cells.State.MISSING ? refused : RowVerdict.ACCEPTED;
    }
}
