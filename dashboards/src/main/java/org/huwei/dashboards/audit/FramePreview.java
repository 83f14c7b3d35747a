package org.huwei.dashboards.audit;

import java.util.List;

/** The frame of a plan by stratum, with the proportional allocation, before anything is drawn. */
public record FramePreview(List<FrameStratum> strata) {

    public FramePreview {
        strata = List.copyOf(strata);
    }

    public long units() {
        return strata.stream().mapToLong(FrameStratum::units).sum();
    }

    public long sample() {
        return strata.stream().mapToLong(FrameStratum::sample).sum();
    }

    public long reserves() {
        return strata.stream().mapToLong(FrameStratum::reserves).sum();
    }
}
