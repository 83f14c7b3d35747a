package org.huwei.etl.validate;

import java.util.HashSet;
import java.util.Set;
import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;

/** Refuses a text that names nothing in the warehouse, such as a division that does not exist. */
final class FindsReference implements RowRule {

    private final int column;
    private final KnownValues known;
    private final RowVerdict refused;

    FindsReference(int column, String name, KnownValues known, String target) {
        this.column = column;
        this.known = known;
        this.refused = new RowVerdict.Quarantined("reference", name, target);
    }

    @Override
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        Cells cells = batch.cells().get(column);
        Set<String> named = new HashSet<>();
        for (int row = 0; row < verdicts.length; row++) {
            String value = cells.text(row);
            if (verdicts[row] == RowVerdict.ACCEPTED && value != null) {
                named.add(value);
            }
        }
        Set<String> existing = named.isEmpty() ? Set.of() : known.among(named);
        for (int row = 0; row < verdicts.length; row++) {
            String value = cells.text(row);
            if (verdicts[row] == RowVerdict.ACCEPTED && value != null && !existing.contains(value)) {
                verdicts[row] = refused;
            }
        }
    }
}
