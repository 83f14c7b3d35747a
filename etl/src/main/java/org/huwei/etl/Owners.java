package org.huwei.etl;

import java.util.Arrays;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.load.Standing;
import org.huwei.etl.validate.RowVerdict;

/** Joins the verdicts of the rules with what the warehouse says of the rows. */
final class Owners {

    private Owners() {}

    /** The verdicts, with rows refused as duplicates whose key another row of the source already has. */
    static RowVerdict[] refuse(TypedBatch batch, RowVerdict[] verdicts, Standing[] standings) {
        RowVerdict[] settled = verdicts.clone();
        for (int row = 0; row < settled.length; row++) {
            if (settled[row] == RowVerdict.ACCEPTED && standings[row] == Standing.OWNED_BY_ANOTHER) {
                settled[row] = new RowVerdict.Quarantined(
                        "duplicate", batch.table().columns().getFirst().name(), "one row for a key");
            }
        }
        return settled;
    }

    static long deleted(RowVerdict[] verdicts) {
        return Arrays.stream(verdicts)
                .filter(verdict -> verdict == RowVerdict.DELETED)
                .count();
    }

    static long unchanged(RowVerdict[] verdicts, Standing[] standings) {
        long unchanged = 0;
        for (int row = 0; row < verdicts.length; row++) {
            if (verdicts[row] == RowVerdict.ACCEPTED && standings[row] == Standing.UNCHANGED) {
                unchanged++;
            }
        }
        return unchanged;
    }
}
