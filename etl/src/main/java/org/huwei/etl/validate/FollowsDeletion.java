package org.huwei.etl.validate;

import java.util.Set;
import org.huwei.etl.extract.SourceColumn;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.source.RecordMapping;

/** Takes a row that the source marks as deleted out of the other rules: whatever is wrong with it is over. */
final class FollowsDeletion implements RowRule {

    private final String column;
    private final Set<String> words;

    FollowsDeletion(RecordMapping.Deletion mark) {
        this.column = mark.column();
        this.words = mark.words();
    }

    @Override
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        SourceColumn marks = batch.source().column(column);
        for (int row = 0; row < verdicts.length; row++) {
            String mark = marks.text(row);
            if (mark != null && words.contains(mark.strip())) {
                verdicts[row] = RowVerdict.DELETED;
            }
        }
    }
}
