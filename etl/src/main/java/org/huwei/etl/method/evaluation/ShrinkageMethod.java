package org.huwei.etl.method.evaluation;

import org.huwei.etl.evaluation.BetaBinomial;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.evaluation.Interval;
import org.huwei.etl.evaluation.MarshallShrinkage;
import org.huwei.etl.evaluation.PoissonGamma;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ObjectNode;

final class ShrinkageMethod implements Method {
    private enum Kind {
        BETA_BINOMIAL,
        POISSON_GAMMA
    }

    private enum Fit {
        ML,
        MOMENTS,
        MARSHALL
    }

    private interface Limits {
        Interval at(int i);
    }

    @Override
    public String name() {
        return "shrinkage";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        Kind kind = input.choice("kind", Kind.values());
        Fit fit = input.choice("fit", Fit.values());
        Confidence confidence = Inputs.confidence(input);
        MethodOutput output = new MethodOutput();
        if (kind == Kind.BETA_BINOMIAL) {
            Inputs.refuse(input, "kind beta-binomial", "observed", "expected");
            betaBinomial(input, fit, confidence, output);
        } else {
            Inputs.refuse(input, "kind poisson-gamma", "y", "n");
            poissonGamma(input, fit, confidence, output);
        }
        return output.node();
    }

    private static void betaBinomial(MethodInput input, Fit fit, Confidence confidence, MethodOutput output) {
        if (fit == Fit.MARSHALL) {
            throw input.fault("fit", "\"marshall\"", "must be ml or moments for kind beta-binomial");
        }
        long[] y = Inputs.longs(input.counts("y", 0));
        long[] n = Inputs.longs(input.counts("n", 1));
        BetaBinomial prior = fit == Fit.ML ? BetaBinomial.maximumLikelihood(y, n) : BetaBinomial.moments(y, n);
        output.put("alpha", prior.alpha())
                .put("beta", prior.beta())
                .put("mean", prior.mean())
                .put("sd", prior.sd());
        prior.logLikelihood().ifPresent(value -> output.put("logLikelihood", value));
        output.put("posteriorMean", Outputs.each(y.length, i -> prior.posteriorMean(y[i], n[i])));
        limits(output, y.length, i -> prior.posterior(y[i], n[i], confidence));
    }

    private static void poissonGamma(MethodInput input, Fit fit, Confidence confidence, MethodOutput output) {
        long[] observed = Inputs.longs(input.counts("observed", 0));
        double[] expected = input.numbers("expected");
        if (fit == Fit.MARSHALL) {
            MarshallShrinkage prior = MarshallShrinkage.of(observed, expected);
            output.put("m", prior.m())
                    .put("s2", prior.s2())
                    .put("a", prior.a())
                    .put(
                            "posteriorMean",
                            Outputs.each(observed.length, i -> prior.posteriorMean(observed[i], expected[i])));
            return;
        }
        PoissonGamma prior = fit == Fit.ML
                ? PoissonGamma.maximumLikelihood(observed, expected)
                : PoissonGamma.moments(observed, expected);
        output.put("shape", prior.shape()).put("rate", prior.rate());
        prior.logLikelihood().ifPresent(value -> output.put("logLikelihood", value));
        output.put("posteriorMean", Outputs.each(observed.length, i -> prior.posteriorMean(observed[i], expected[i])));
        limits(output, observed.length, i -> prior.posterior(observed[i], expected[i], confidence));
    }

    private static void limits(MethodOutput output, int units, Limits limits) {
        double[] lower = new double[units];
        double[] upper = new double[units];
        for (int i = 0; i < units; i++) {
            Interval interval = limits.at(i);
            lower[i] = interval.lower();
            upper[i] = interval.upper();
        }
        output.put("lower", lower).put("upper", upper);
    }
}
