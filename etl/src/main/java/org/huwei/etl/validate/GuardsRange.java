package org.huwei.etl.validate;

import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.source.TargetType;

/** Refuses a number, day or moment that its column cannot hold, or that lies outside a declared limit. */
final class GuardsRange implements RowRule {

    private final int column;
    private final long minimum;
    private final long maximum;
    private final RowVerdict refused;

    GuardsRange(int column, String name, TargetType type, long minimum, long maximum) {
        this.column = column;
        this.minimum = minimum;
        this.maximum = maximum;
        this.refused = new RowVerdict.Quarantined("range", name, type.show(minimum) + ".." + type.show(maximum));
    }

    @Override
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        Cells cells = batch.cells().get(column);
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] == RowVerdict.ACCEPTED && cells.has(row) && isOutside(cells.number(row))) {
                verdicts[row] = refused;
            }
        }
    }

    private boolean isOutside(long value) {
        return value < minimum || value > maximum;
    }
}
