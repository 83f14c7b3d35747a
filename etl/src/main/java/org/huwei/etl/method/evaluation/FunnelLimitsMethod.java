package org.huwei.etl.method.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huwei.etl.evaluation.FunnelLimits;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodInput;
import org.huwei.etl.method.MethodOutput;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class FunnelLimitsMethod implements Method {
    @Override
    public String name() {
        return "funnel-limits";
    }

    @Override
    public ObjectNode call(MethodInput input) {
        boolean proportions = input.has("n");
        if (proportions == input.has("expected")) {
            throw input.fault(
                    "n", proportions ? "given with expected" : "absent", "must be given, or expected, but not both");
        }
        FunnelLimits.Formula formula = input.choice("method", FunnelLimits.Formula.values());
        double[] sizes = proportions ? Inputs.doubles(input.counts("n", 1)) : input.numbers("expected");
        List<Optional<Long>> observed = input.has("observed") ? observed(input, sizes, proportions) : List.of();
        double target = target(input, sizes, proportions, observed);
        List<FunnelLimits> limits = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            limits.add(limits(input, proportions, i, sizes[i], target, formula));
        }
        MethodOutput output = new MethodOutput()
                .put("target", target)
                .put("l998", Outputs.each(sizes.length, i -> limits.get(i).l998()))
                .put("l95", Outputs.each(sizes.length, i -> limits.get(i).l95()))
                .put("u95", Outputs.each(sizes.length, i -> limits.get(i).u95()))
                .put("u998", Outputs.each(sizes.length, i -> limits.get(i).u998()));
        if (!observed.isEmpty()) {
            putObserved(
                    output,
                    observed,
                    sizes,
                    limits,
                    i -> proportions
                            ? FunnelLimits.proportionTails(observed.get(i).orElseThrow(), (long) sizes[i], target)
                            : FunnelLimits.ratioTails(observed.get(i).orElseThrow(), sizes[i], target));
        }
        return output.node();
    }

    private interface Tails {
        FunnelLimits.Tails at(int i);
    }

    private static FunnelLimits limits(
            MethodInput input, boolean proportions, int i, double size, double target, FunnelLimits.Formula formula) {
        try {
            return proportions
                    ? FunnelLimits.proportion((long) size, target, formula)
                    : FunnelLimits.ratio(size, target, formula);
        } catch (IllegalArgumentException fault) {
            String key = proportions ? "n" : "expected";
            String sentence = String.valueOf(fault.getMessage());
            if (sentence.startsWith(key + " is ")) {
                throw input.fault(
                        key + "[" + (i + 1) + "]", proportions ? (Object) (long) size : (Object) size, limit(sentence));
            }
            throw fault;
        }
    }

    private static String limit(String sentence) {
        return sentence.substring(sentence.indexOf(" but ") + 5, sentence.length() - 1);
    }

    private static List<Optional<Long>> observed(MethodInput input, double[] sizes, boolean proportions) {
        List<Optional<Long>> observed = input.countsOrMissing("observed", 0);
        MethodInput.requireSameLength("observed", observed.size(), proportions ? "n" : "expected", sizes.length);
        for (int i = 0; proportions && i < sizes.length; i++) {
            if (observed.get(i).orElse(0L) > sizes[i]) {
                throw input.fault(
                        "observed[" + (i + 1) + "]",
                        observed.get(i).orElse(0L),
                        "must not exceed n[" + (i + 1) + "] = " + (long) sizes[i]);
            }
        }
        return observed;
    }

    private static double target(
            MethodInput input, double[] sizes, boolean proportions, List<Optional<Long>> observed) {
        if (input.has("target")) {
            return proportions
                    ? input.rate("target").doubleValue()
                    : input.decimal("target").doubleValue();
        }
        if (!proportions) {
            return 1;
        }
        double events = 0;
        double trials = 0;
        for (int i = 0; i < observed.size(); i++) {
            if (observed.get(i).isPresent()) {
                events += observed.get(i).get();
                trials += sizes[i];
            }
        }
        if (trials == 0) {
            throw input.fault("target", "absent", "must be given where observed is not");
        }
        return events / trials;
    }

    private static void putObserved(
            MethodOutput output,
            List<Optional<Long>> observed,
            double[] sizes,
            List<FunnelLimits> limits,
            Tails tails) {
        ArrayNode flags = output.node().putArray("flags");
        double[] lower = new double[sizes.length];
        double[] upper = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            if (observed.get(i).isEmpty()) {
                flags.addNull();
                lower[i] = Double.NaN;
                upper[i] = Double.NaN;
            } else {
                flags.add(limits.get(i).flag(observed.get(i).get() / sizes[i]));
                lower[i] = tails.at(i).lower();
                upper[i] = tails.at(i).upper();
            }
        }
        output.put("pLower", lower).put("pUpper", upper);
    }
}
