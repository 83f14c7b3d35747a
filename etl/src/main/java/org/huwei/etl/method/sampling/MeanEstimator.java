package org.huwei.etl.method.sampling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.huwei.etl.evaluation.Sums;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.survey.DomainEstimates;
import org.huwei.etl.sampling.survey.Estimate;
import org.huwei.etl.sampling.survey.SampleDesign;
import org.huwei.etl.sampling.survey.Stratum;
import org.huwei.etl.sampling.survey.StratumEstimates;

/** The estimator mean: mean and total, over all, by stratum and by domain. */
final class MeanEstimator {
    private final MethodInput input;
    private final double[] y;
    private final SampleDesign design;
    private final EstimateOutput writer;
    private final DomainEstimates all;

    MeanEstimator(MethodInput input, double[] y, SampleDesign design, EstimateOutput writer) {
        this.input = input;
        this.y = y;
        this.design = design;
        this.writer = writer;
        this.all = new DomainEstimates(design, y, unit -> true);
        if (all.n() == 0) {
            throw input.fault("y", "null everywhere", "must hold at least one value");
        }
    }

    MethodOutput output() {
        MethodOutput output = writer.open(all.n());
        Estimate mean = all.mean();
        writer.put(output, "mean", mean);
        writer.put(output, "total", all.total());
        output.put("sd", deviation(all), "One value has no standard deviation.");
        putEffects(output, mean);
        DesignReader.Kind kind = DesignReader.kind(input);
        if (kind == DesignReader.Kind.STRATIFIED) {
            putStrata(output.object("strata"));
        }
        if (kind == DesignReader.Kind.TWO_STAGE) {
            SampleDesign.Variance variance = all.totalVariance();
            output.put("firstStageVariance", variance.first()).put("secondStageVariance", variance.second());
        }
        if (input.has("domain")) {
            putDomains(output.object("domains"));
        }
        return output;
    }

    /** The variance against that of a simple random sample of as many units, without and with replacement. */
    private void putEffects(MethodOutput output, Estimate mean) {
        double n = all.n();
        double size = all.size().value();
        double variance = n < 2 ? 0 : all.weightedSquares(mean.value()) / size * n / (n - 1);
        double observed = mean.standardError() * mean.standardError();
        double simple = variance * ((size - n) / (n * size));
        OptionalDouble effect = simple > 0 ? OptionalDouble.of(observed / simple) : OptionalDouble.empty();
        OptionalDouble replaced = variance > 0 ? OptionalDouble.of(observed / (variance / n)) : OptionalDouble.empty();
        String reason = variance > 0 ? "The weights sum to no more than the sample." : "The values do not vary.";
        output.put("deff", effect, reason).put("deffReplace", replaced, reason);
    }

    private void putStrata(MethodOutput output) {
        List<DomainEstimates> parts = StratumEstimates.of(design, y);
        for (int h = 0; h < parts.size(); h++) {
            Stratum stratum = design.strata().get(h);
            DomainEstimates part = parts.get(h);
            MethodOutput node = output.object(stratum.label());
            node.put("n", part.n()).put("populationSize", stratum.population());
            if (part.n() == 0) {
                node.put("mean", OptionalDouble.empty(), "Every value is missing.");
                continue;
            }
            Estimate mean = part.mean();
            Estimate total = part.total();
            node.put("mean", mean.value())
                    .put("sd", deviation(part), "One value has no standard deviation.")
                    .put("se", mean.standardError())
                    .put("total", total.value())
                    .put("totalSe", total.standardError());
        }
    }

    private void putDomains(MethodOutput output) {
        List<Optional<String>> labels = input.labelsOrMissing("domain");
        MethodInput.requireSameLength("domain", labels.size(), "y", y.length);
        Set<String> names = new LinkedHashSet<>();
        labels.forEach(label -> label.ifPresent(names::add));
        for (String name : names) {
            Optional<String> wanted = Optional.of(name);
            DomainEstimates part =
                    new DomainEstimates(design, y, unit -> labels.get(unit).equals(wanted));
            MethodOutput node = output.object(name).put("n", part.n());
            if (part.n() == 0) {
                node.put("mean", OptionalDouble.empty(), "Every value is missing.");
                continue;
            }
            writer.put(node, "mean", part.mean());
            writer.put(node, "total", part.total());
            Estimate size = part.size();
            Estimate proportion = part.proportionOf(all);
            node.put("size", size.value())
                    .put("sizeSe", size.standardError())
                    .put("proportion", proportion.value())
                    .put("proportionSe", proportion.standardError());
        }
    }

    private static OptionalDouble deviation(DomainEstimates part) {
        double[] values = part.values();
        return values.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(Sums.squares(values) / (values.length - 1)));
    }
}
