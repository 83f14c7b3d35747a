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
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        Cells first = batch.cells().get(earlier);
        Cells second = batch.cells().get(later);
        for (int row = 0; row < verdicts.length; row++) {
            boolean broken = first.has(row) && second.has(row) && second.number(row) < first.number(row);
            if (broken && verdicts[row] == RowVerdict.ACCEPTED) {
                verdicts[row] = refused;
            }
        }
    }
}
