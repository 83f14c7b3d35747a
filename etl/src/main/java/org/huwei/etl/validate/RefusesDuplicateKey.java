package org.huwei.etl.validate;

import org.huwei.etl.extract.TypedBatch;

/**
 * Refuses a second row of the source with the business key of an earlier one. Earlier rows are those of this run and,
 * by the owners given, those the warehouse already has: the row that had the key first keeps it.
 */
final class RefusesDuplicateKey implements RowRule {

    private final LongSet seen;
    private final RowVerdict refused;

    RefusesDuplicateKey(String keyName, long expectedRows) {
        this.seen = new LongSet(expectedRows);
        this.refused = new RowVerdict.Quarantined("duplicate", keyName, "one row for a key");
    }

    @Override
    public void judge(TypedBatch batch, RowVerdict[] verdicts) {
        long[] keys = batch.keyHashes();
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] == RowVerdict.ACCEPTED && !seen.add(keys[row])) {
                verdicts[row] = refused;
            }
        }
    }
}
