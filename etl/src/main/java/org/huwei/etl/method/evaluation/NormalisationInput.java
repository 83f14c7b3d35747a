package org.huwei.etl.method.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huwei.etl.evaluation.Normalisation;
import org.huwei.etl.method.MethodInput;

/** Reads the way of normalising and its parameters, which stand beside it. */
final class NormalisationInput {
    static final List<String> KEYS = List.of("method", "lower", "upper", "low", "high", "scale", "truncate", "target");

    private enum Kind {
        MINMAX("lower", "upper"),
        ZSCORE,
        RANK,
        BORDA,
        PERCENTILE,
        DISTANCE_TO_MAX,
        FRACTION_OF_MAX,
        GOALPOSTS("low", "high", "scale", "truncate"),
        DISTANCE_TO_TARGET("target");

        private final List<String> parameters;

        Kind(String... parameters) {
            this.parameters = List.of(parameters);
        }
    }

    private NormalisationInput() {}

    static Normalisation read(MethodInput input) {
        Kind kind = input.choice("method", Kind.values());
        List<String> others = new ArrayList<>(KEYS.subList(1, KEYS.size()));
        others.removeAll(kind.parameters);
        String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Inputs.refuse(input, "method " + name, others.toArray(String[]::new));
        return switch (kind) {
            case MINMAX -> new Normalisation.MinMax(number(input, "lower", 0), number(input, "upper", 1));
            case ZSCORE -> new Normalisation.ZScore();
            case RANK -> new Normalisation.Rank();
            case BORDA -> new Normalisation.Borda();
            case PERCENTILE -> new Normalisation.Percentile();
            case DISTANCE_TO_MAX -> new Normalisation.DistanceToMax();
            case FRACTION_OF_MAX -> new Normalisation.FractionOfMax();
            case GOALPOSTS ->
                new Normalisation.Goalposts(
                        input.decimal("low").doubleValue(),
                        input.decimal("high").doubleValue(),
                        number(input, "scale", 1),
                        input.flag("truncate", true));
            case DISTANCE_TO_TARGET ->
                new Normalisation.DistanceToTarget(input.decimal("target").doubleValue());
        };
    }

    private static double number(MethodInput input, String key, int absent) {
        return input.decimal(key, BigDecimal.valueOf(absent)).doubleValue();
    }
}
