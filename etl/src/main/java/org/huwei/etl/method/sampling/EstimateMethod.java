package org.huwei.etl.method.sampling;

import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.survey.SampleDesign;
import tools.jackson.databind.node.ObjectNode;

final class EstimateMethod implements Method {
    private enum Estimator {
        MEAN,
        RATIO,
        SEPARATE_RATIO,
        DIFFERENCE,
        REGRESSION
    }

    @Override
    public String name() {
        return "estimate";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        double[] y = input.numbersOrMissing("y");
        Confidence confidence = Confidence.of(input.confidence().doubleValue());
        Estimator estimator = input.choice("estimator", Estimator.values(), Estimator.MEAN);
        requireKind(input, estimator);
        if (estimator != Estimator.MEAN && input.has("domain")) {
            throw input.fault("domain", "given", "must stand with the estimator mean only");
        }
        SampleDesign design = DesignReader.read(input, y.length);
        EstimateOutput writer = new EstimateOutput(design, confidence);
        return output(estimator, input, y, design, writer).node();
    }

    private static MethodOutput output(
            Estimator estimator, MethodInput input, double[] y, SampleDesign design, EstimateOutput writer) {
        return switch (estimator) {
            case MEAN -> new MeanEstimator(input, y, design, writer).output();
            case RATIO -> new AuxiliaryEstimator(input, y, design, writer).ratio();
            case SEPARATE_RATIO -> new AuxiliaryEstimator(input, y, design, writer).separateRatio();
            case DIFFERENCE -> new AuxiliaryEstimator(input, y, design, writer).difference();
            case REGRESSION -> new AuxiliaryEstimator(input, y, design, writer).regression();
        };
    }

    private static void requireKind(MethodInput input, Estimator estimator) {
        DesignReader.Kind kind = DesignReader.kind(input);
        if (estimator == Estimator.SEPARATE_RATIO && kind != DesignReader.Kind.STRATIFIED) {
            throw input.fault("estimator", "separate-ratio", "must stand with a stratified design");
        }
        if (estimator == Estimator.REGRESSION && kind != DesignReader.Kind.SRS) {
            throw input.fault("estimator", "regression", "must stand with a design of kind srs");
        }
    }
}
