package org.huwei.etl.method.sampling;

import java.math.BigDecimal;
import java.util.Map;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import org.huwei.etl.sampling.survey.AuxiliaryEstimates;
import org.huwei.etl.sampling.survey.Estimate;
import org.huwei.etl.sampling.survey.SampleDesign;
import org.huwei.etl.sampling.survey.Stratum;

/** The estimators that need a second value of each unit. */
final class AuxiliaryEstimator {
    private final MethodInput input;
    private final double[] y;
    private final double[] x;
    private final SampleDesign design;
    private final EstimateOutput writer;
    private final AuxiliaryEstimates all;

    AuxiliaryEstimator(MethodInput input, double[] y, SampleDesign design, EstimateOutput writer) {
        this.input = input;
        this.y = y;
        this.x = input.numbersOrMissing("x");
        this.design = design;
        this.writer = writer;
        MethodInput.requireSameLength("x", x.length, "y", y.length);
        this.all = new AuxiliaryEstimates(design, y, x, unit -> true);
        if (all.n() == 0) {
            throw input.fault("y", "null wherever x is given", "must stand beside an x in at least one place");
        }
    }

    MethodOutput ratio() {
        requireTotal(all, "");
        Estimate ratio = all.ratio();
        MethodOutput output = writer.open(all.n()).put("ratio", ratio.value()).put("se", ratio.standardError());
        if (input.has("knownTotalX")) {
            double known = SampleSizeInput.positive(input, "knownTotalX").doubleValue();
            Estimate total = ratio.times(known);
            Estimate populationMean = new Estimate(total.value(), all.residualError());
            writer.put(output, "total", total);
            output.put("mean", total.value() / all.size()).put("totalSePopulationMean", populationMean.standardError());
            writer.putInterval(output, "totalCiPopulationMean", populationMean);
            output.put("sePopulationMean", populationMean.standardError() / known);
        }
        return output;
    }

    MethodOutput separateRatio() {
        Map<String, BigDecimal> known = input.decimalMap("knownTotalsX");
        refuseOtherLabels(known);
        MethodOutput output = writer.open(all.n());
        MethodOutput ratios = output.object("ratios");
        double total = 0;
        double variance = 0;
        for (int h = 0; h < design.strata().size(); h++) {
            int position = h;
            Stratum stratum = design.strata().get(h);
            BigDecimal totalX = known.get(stratum.label());
            if (totalX == null || totalX.signum() <= 0) {
                throw input.fault(
                        "knownTotalsX." + stratum.label(), totalX == null ? "absent" : totalX, "must be above 0");
            }
            AuxiliaryEstimates part = new AuxiliaryEstimates(design, y, x, unit -> design.stratumOf(unit) == position);
            requireTotal(part, " in stratum \"" + stratum.label() + "\"");
            Estimate ratio = part.ratio();
            ratios.put(stratum.label(), ratio.value());
            Estimate scaled = ratio.times(totalX.doubleValue());
            total += scaled.value();
            variance += scaled.standardError() * scaled.standardError();
        }
        writer.put(output, "total", new Estimate(total, Math.sqrt(variance)));
        return output.put("mean", total / all.size());
    }

    MethodOutput difference() {
        double known = input.decimal("knownTotalX").doubleValue();
        Estimate mean = all.meanDifference();
        double size = all.size();
        Estimate total = new Estimate(known + size * mean.value(), size * mean.standardError());
        MethodOutput output =
                writer.open(all.n()).put("meanDifference", mean.value()).put("seMeanDifference", mean.standardError());
        writer.put(output, "total", total);
        return output.put("mean", total.value() / size);
    }

    MethodOutput regression() {
        double known = input.decimal("knownTotalX").doubleValue();
        if (all.n() < y.length) {
            throw input.fault("y", "null or beside a null x in places", "must be complete for a regression");
        }
        if (y.length < 3) {
            throw input.fault("y", "an array of " + y.length, "must have at least 3 values for a regression");
        }
        AuxiliaryEstimates.Line line = all.line();
        if (!Double.isFinite(line.slope())) {
            throw input.fault("x", "the same everywhere", "must vary for a regression");
        }
        Stratum stratum = design.strata().getFirst();
        double size = stratum.population();
        double left = design.corrected() ? (size - stratum.drawn()) / size : 1;
        Estimate mean = line.mean(known / size, left);
        MethodOutput output = writer.open(all.n()).put("slope", line.slope());
        writer.put(output, "mean", mean);
        writer.put(output, "total", mean.times(size));
        return output;
    }

    private void requireTotal(AuxiliaryEstimates part, String where) {
        if (part.n() == 0 || part.totalX() == 0) {
            throw input.fault(
                    "x", part.n() == 0 ? "null" + where : "0 in total" + where, "must have a total for a ratio");
        }
    }

    private void refuseOtherLabels(Map<String, BigDecimal> known) {
        for (String label : known.keySet()) {
            if (design.strata().stream().noneMatch(stratum -> stratum.label().equals(label))) {
                throw input.fault("knownTotalsX." + label, known.get(label), "must belong to a stratum of the sample");
            }
        }
    }
}
