package org.huwei.etl.validate;

import java.util.Collection;
import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;

/** Refuses a word that is not in the code list of its column. */
final class KnowsCode implements RowRule {

    private final int column;
    private final RowVerdict refused;

    KnowsCode(int column, String name, Collection<String> words) {
        this.column = column;
        this.refused = new RowVerdict.Quarantined(
                "code", name, String.join(", ", words.stream().sorted().toList()));
    }

    @Override
    public RowVerdict judge(TypedBatch batch, int row) {
        return batch.cells().get(column).state(row) == Cells.State.UNKNOWN_CODE ? refused : RowVerdict.ACCEPTED;
    }
}
