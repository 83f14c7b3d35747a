package org.huwei.etl.validate;

import org.huwei.etl.extract.TypedBatch;

/** One rule about one row. An instance serves one run of one record type, rows in their order, on one thread. */
public interface RowRule {

    /** The verdict on a row; a rule that does not apply accepts. */
    RowVerdict judge(TypedBatch batch, int row);
}
