package org.huwei.etl.validate;

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
    public RowVerdict judge(TypedBatch batch, int row) {
        if (!batch.cells().get(column).has(row)) {
            return RowVerdict.ACCEPTED;
        }
        SourceColumn found = batch.source().column(flag);
        return found.number(row) == 1 ? RowVerdict.ACCEPTED : refused;
    }
}
