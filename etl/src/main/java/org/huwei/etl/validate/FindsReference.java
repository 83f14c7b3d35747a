package org.huwei.etl.validate;

import java.util.Set;
import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;
import org.jspecify.annotations.Nullable;

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
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        Cells cells = batch.cells().get(column);
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] == RowVerdict.ACCEPTED && !finds(cells.text(row))) {
                verdicts[row] = refused;
            }
        }
    }

    private boolean finds(@Nullable String value) {
        return value == null || known.contains(value);
    }
}
