package org.huwei.etl.validate;

import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;

/** Refuses an end before its beginning; or a part above its whole; both sides are of the same kind. */
final class RespectsOrder implements RowRule {

    private final int earlier;
    private final int later;
    private final RowVerdict refused;

    RespectsOrder(int earlier, int later, RowVerdict refused) {
        this.earlier = earlier;
        this.later = later;
        this.refused = refused;
    }

    @Override
    public RowVerdict judge(TypedBatch batch, int row) {
        Cells first = batch.cells().get(earlier);
        Cells second = batch.cells().get(later);
        boolean broken = first.has(row) && second.has(row) && second.number(row) < first.number(row);
        return broken ? refused : RowVerdict.ACCEPTED;
    }
}
