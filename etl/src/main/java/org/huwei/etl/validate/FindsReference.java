package org.huwei.etl.validate;

import java.util.Set;
import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;

/** Refuses a text that names nothing in the warehouse, such as a division that does not exist. */
final class FindsReference implements RowRule {

    private final int column;
    private final Set<String> known;
    private final RowVerdict refused;

    FindsReference(int column, String name, Set<String> known, String target) {
        this.column = column;
        this.known = known;
        this.refused = new RowVerdict.Quarantined("reference", name, target);
    }

    @Override
    public RowVerdict judge(TypedBatch batch, int row) {
        Cells cells = batch.cells().get(column);
        String value = cells.text(row);
        return value == null || known.contains(value) ? RowVerdict.ACCEPTED : refused;
    }
}
