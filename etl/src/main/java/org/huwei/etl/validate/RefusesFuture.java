package org.huwei.etl.validate;

import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;

/** Refuses what is said to have happened after the run's reference time. */
final class RefusesFuture implements RowRule {

    private final int column;
    private final long latest;
    private final RowVerdict refused;

    /** @param latest the greatest day or millisecond that is not in the future */
    RefusesFuture(int column, String name, long latest, String shown) {
        this.column = column;
        this.latest = latest;
        this.refused = new RowVerdict.Quarantined("future", name, "not after " + shown);
    }

    @Override
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        Cells cells = batch.cells().get(column);
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] == RowVerdict.ACCEPTED && cells.has(row) && cells.number(row) > latest) {
                verdicts[row] = refused;
            }
        }
    }
}
