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
    public RowVerdict judge(TypedBatch batch, int row) {
        Cells cells = batch.cells().get(column);
        if (!cells.has(row)) {
            return RowVerdict.ACCEPTED;
        }
        long value = cells.number(row);
        return value < minimum || value > maximum ? refused : RowVerdict.ACCEPTED;
    }
}
