package org.huwei.etl.method.sampling;

import java.util.List;
import org.huwei.etl.method.Method;

/** The sampling half of the contract. */
public final class SamplingMethods {
    private SamplingMethods() {}

    /** Every method, in the order of the contract. */
    public static List<Method> all() {
        return List.of(
                new AttributeSampleSizeMethod(),
                new DiscoverySampleSizeMethod(),
                new AttributePrecisionSizeMethod(),
                new ProportionSampleSizeMethod(),
                new MeanSampleSizeMethod(),
                new AttributeLimitsMethod(),
                new AllocationMethod(),
                new StratifiedSampleSizeMethod(),
                new EstimateMethod(),
                new InclusionProbabilitiesMethod(),
                new SystematicPpsMethod(),
                new CumulativeSizeSelectionMethod(),
                new HorvitzThompsonMethod(),
                new HansenHurwitzMethod(),
                new SystematicMethod(),
                new TicketOrderMethod(),
                new Sha256SamplerMethod(),
                new CommitmentMethod(),
                new MusSampleSizeMethod(),
                new MusSelectionMethod(),
                new StringerBoundMethod());
    }
}
