package org.huwei.etl.method.evaluation;

import java.util.List;
import org.huwei.etl.evaluation.CountsDraws;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodList;

/** The evaluation half of the contract. */
public final class EvaluationMethods implements MethodList {
    @Override
    public List<Method> methods(CountsDraws draws) {
        return List.of(
                new NormaliseMethod(),
                new CompositeMethod(),
                new WeightedMeanMethod(),
                new EntropyWeightsMethod(),
                new CriticWeightsMethod(),
                new SpreadWeightsMethod(),
                new AhpMethod(),
                new AhpGroupMethod(),
                new TopsisMethod(),
                new OutrankingMethod(),
                new RankRobustnessMethod(draws),
                new WeightCornersMethod(),
                new LeaveOneOutMethod(),
                new CorrelationMethod(),
                new CronbachAlphaMethod(),
                new KendallWMethod(),
                new KrippendorffAlphaMethod(),
                new FleissKappaMethod(),
                new IccMethod(),
                new WeightedKappaMethod(),
                new ProportionIntervalMethod(),
                new RateIntervalMethod(),
                new FunnelLimitsMethod(),
                new StandardisedRateMethod(),
                new IndirectRateMethod(),
                new ShrinkageMethod(),
                new ControlChartMethod(),
                new OverdispersionMethod());
    }
}
