package org.huwei.etl.method.sampling;

import java.util.OptionalDouble;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.survey.Estimate;
import org.huwei.etl.sampling.survey.SampleDesign;
import org.huwei.etl.sampling.survey.StudentT;

/** Writes estimates with their standard errors and intervals. */
final class EstimateOutput {
    private final SampleDesign design;
    private final Confidence confidence;
    private final OptionalDouble t;

    EstimateOutput(SampleDesign design, Confidence confidence) {
        this.design = design;
        this.confidence = confidence;
        int df = design.degreesOfFreedom();
        this.t = df < 1 ? OptionalDouble.empty() : OptionalDouble.of(StudentT.quantile(df, confidence));
    }

    /** The keys of every estimator. */
    MethodOutput open(int n) {
        return new MethodOutput()
                .put("df", design.degreesOfFreedom())
                .put("n", n)
                .put("fpc", design.corrected());
    }

    /** Puts {@code key}, {@code keySe} and {@code keyCi}. */
    void put(MethodOutput output, String key, Estimate estimate) {
        output.put(key, estimate.value()).put(key + "Se", estimate.standardError());
        putInterval(output, key + "Ci", estimate);
    }

    /** Puts the interval alone. */
    void putInterval(MethodOutput output, String key, Estimate estimate) {
        MethodOutput interval = output.object(key);
        interval.put("normal", limits(estimate, confidence.z()));
        if (t.isPresent()) {
            interval.put("t", limits(estimate, t.getAsDouble()));
        } else {
            interval.put("t", OptionalDouble.empty(), "There is no degree of freedom.");
        }
    }

    private static double[] limits(Estimate estimate, double quantile) {
        double reach = quantile * estimate.standardError();
        return new double[] {estimate.value() - reach, estimate.value() + reach};
    }
}
