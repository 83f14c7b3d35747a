package org.huwei.etl.audit.record;

import java.util.List;

/**
 * A draw without its units.
 *
 * @param head what it was
 * @param shares its strata, ascending
 * @param rootHash SHA-256 over the canonical frame, lower-case hex; see {@link FrameHash}
 * @param recordHash SHA-256 over everything its record says, lower-case hex; see {@link RecordHash}
 */
public record DrawSummary(DrawHead head, List<StratumShare> shares, String rootHash, String recordHash) {

    public DrawSummary {
        shares = List.copyOf(shares);
    }

    /** Units of the frame in all strata. */
    public long frameSize() {
        return shares.stream().mapToLong(StratumShare::frameSize).sum();
    }

    /** Units of the sample in all strata. */
    public long sample() {
        return shares.stream().mapToLong(StratumShare::sample).sum();
    }

    /** Reserves in all strata. */
    public long reserves() {
        return shares.stream().mapToLong(StratumShare::reserves).sum();
    }
}
