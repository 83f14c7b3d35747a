package org.huwei.etl.validate;

import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.SourceColumn;
import org.huwei.etl.extract.TypedBatch;

/** Refuses a row whose reference the source, asked in the same statement, did not find. */
final class FindsReferenceInSource implements RowRule {

    private final int column;
    private final String flag;
    private final RowVerdict refused;

    FindsReferenceInSource(int column, String name, String flag, String target) {
        this.column = column;
        this.flag = flag;
        this.refused = new RowVerdict.Quarantined("reference", name, target);
    }

    @Override
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        Cells cells = batch.cells().get(column);
        SourceColumn found = batch.source().column(flag);
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] == RowVerdict.ACCEPTED && cells.has(row) && found.number(row) != 1) {
                verdicts[row] = refused;
            }
        }
    }
}
