package org.huwei.etl.method.sampling;

import java.util.List;
import org.huwei.etl.evaluation.CountsDraws;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodList;

/** The sampling half of the contract. */
public final class SamplingMethods implements MethodList {
    @Override
    public List<Method> methods(CountsDraws draws) {
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
