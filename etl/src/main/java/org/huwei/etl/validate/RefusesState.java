package org.huwei.etl.validate;

import java.util.Collection;
import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;

/** Refuses a row by what became of the source's value on the way into one column. */
final class RefusesState implements RowRule {

    private final int column;
    private final Cells.State state;
    private final RowVerdict refused;

    private RefusesState(int column, Cells.State state, RowVerdict refused) {
        this.column = column;
        this.state = state;
        this.refused = refused;
    }

    /** Refuses a row without a value in a column that needs one. */
    static RowRule missing(int column, String name) {
        return new RefusesState(column, Cells.State.MISSING, new RowVerdict.Quarantined("required", name, "a value"));
    }

    /** Refuses a value that is not of its column's type: no number, no day of the calendar. */
    static RowRule unreadable(int column, String name, String wanted) {
        return new RefusesState(column, Cells.State.UNREADABLE, new RowVerdict.Quarantined("type", name, wanted));
    }

    /** Refuses a word that is not in the code list of its column. */
    static RowRule unknownCode(int column, String name, Collection<String> words) {
        String list = String.join(", ", words.stream().sorted().toList());
        return new RefusesState(column, Cells.State.UNKNOWN_CODE, new RowVerdict.Quarantined("code", name, list));
    }

    @Override
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        Cells cells = batch.cells().get(column);
        if (cells.isComplete()) {
            return;
        }
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] == RowVerdict.ACCEPTED && cells.state(row) == state) {
                verdicts[row] = refused;
            }
        }
    }
}
