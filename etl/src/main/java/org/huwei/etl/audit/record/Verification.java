package org.huwei.etl.audit.record;

import java.util.List;

/**
 * What came out of deriving a record again.
 *
 * @param confirmed one sentence for each fact that was derived and is as the record says
 * @param differences one sentence for each that is not
 */
public record Verification(List<String> confirmed, List<String> differences) {

    public Verification {
        confirmed = List.copyOf(confirmed);
        differences = List.copyOf(differences);
    }

    /** Whether the record is what its frame, plan and seed give. */
    public boolean holds() {
        return differences.isEmpty();
    }
}
