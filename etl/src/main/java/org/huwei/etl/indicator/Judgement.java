package org.huwei.etl.indicator;

import java.util.Locale;
import java.util.OptionalDouble;
import org.huwei.etl.evaluation.Confidence;
import org.huwei.etl.evaluation.Interval;
import org.huwei.etl.evaluation.ProportionInterval;
import org.huwei.etl.evaluation.RateInterval;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Direction;
import org.huwei.sql.catalogue.IndicatorDefinition.IntervalMethod;

/**
 * What a figure's counts say: value, 95 % interval and verdict, all in the shown unit.
 *
 * @param value numerator / denominator x multiplier; empty where there is none
 * @param interval its limits; empty where there is no value or the definition has no interval
 */
record Judgement(OptionalDouble value, java.util.Optional<Interval> interval, Verdict verdict) {

    private static final Confidence CONFIDENCE = Confidence.of(0.95);

    /** The names are those of the warehouse column, in lower case. */
    enum Verdict {
        MEETS,
        DOES_NOT_MEET,
        CANNOT_TELL,
        NOT_RATED,
        NOT_APPLICABLE,
        MONITORED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Judgement NOT_RATED = without(Verdict.NOT_RATED);
    private static final Judgement NOT_APPLICABLE = without(Verdict.NOT_APPLICABLE);

    /** Judges a figure's counts by its definition. A denominator of 0 is "not applicable", never 0 % or 100 %. */
    static Judgement of(IndicatorDefinition definition, Figure figure) {
        if (!figure.rated()) {
            return NOT_RATED;
        }
        if (!(figure.denominator() > 0)) {
            return NOT_APPLICABLE;
        }
        double value = figure.numerator() / figure.denominator();
        Interval plain = interval(definition.interval(), figure);
        int multiplier = definition.multiplier();
        return new Judgement(
                OptionalDouble.of(value * multiplier),
                definition.interval() == IntervalMethod.NONE
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(new Interval(plain.lower() * multiplier, plain.upper() * multiplier)),
                verdict(definition, value, plain));
    }

    private static Judgement without(Verdict verdict) {
        return new Judgement(OptionalDouble.empty(), java.util.Optional.empty(), verdict);
    }

    private static Interval interval(IntervalMethod method, Figure figure) {
        double below = figure.denominator();
        long above = Math.round(figure.numerator());
        return switch (method) {
            case WILSON -> ProportionInterval.WILSON.of(above, Math.max(above, Math.round(below)), CONFIDENCE);
            case POISSON -> {
                Interval events = RateInterval.exact(above, CONFIDENCE);
                yield new Interval(events.lower() / below, events.upper() / below);
            }
            case NONE -> new Interval(figure.numerator() / below, figure.numerator() / below);
        };
    }

    /**
     * Meets or misses only where the whole interval does, else cannot tell. A target at the very end of the scale (all,
     * or none at all) is a statement about every unit, and no interval lies beyond it: there the complete count decides.
     */
    private static Verdict verdict(IndicatorDefinition definition, double value, Interval interval) {
        if (definition.target().isEmpty() || definition.direction() == Direction.MONITOR) {
            return Verdict.MONITORED;
        }
        double target = definition.target().get().value();
        boolean up = definition.direction() == Direction.UP;
        if (up ? target >= 1 : target <= 0) {
            boolean reached = up ? value >= target : value <= target;
            return reached ? Verdict.MEETS : Verdict.DOES_NOT_MEET;
        }
        if (up ? interval.lower() >= target : interval.upper() <= target) {
            return Verdict.MEETS;
        }
        return (up ? interval.upper() < target : interval.lower() > target)
                ? Verdict.DOES_NOT_MEET
                : Verdict.CANNOT_TELL;
    }
}
