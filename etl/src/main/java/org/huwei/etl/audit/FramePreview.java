package org.huwei.etl.audit;

import java.util.List;
import org.huwei.etl.audit.record.StratumShare;

/**
 * A frame counted before a draw.
 *
 * @param shares every stratum of the plan with what the sample size would give it; where the sample is larger than the
 *     frame, the whole frame
 */
public record FramePreview(List<StratumShare> shares) {

    public FramePreview {
        shares = List.copyOf(shares);
    }
}
