package org.huwei.etl.validate;

import org.huwei.etl.extract.TypedBatch;

/**
 * One rule. An instance serves one run of one record type, batches and rows in their order, on one thread. It judges a
 * batch at a time, so that each rule is one short loop over one or two columns.
 */
public interface RowRule {

    /** Refuses the rows that break this rule; rows that an earlier rule refused keep its verdict. */
    void judge(TypedBatch batch, RowVerdict[] verdicts);
}
