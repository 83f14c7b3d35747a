package org.huwei.etl.evaluation;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A two-sided level of confidence with what the interval formulas need of it. The tail is taken in decimal, so that
 * 0.999999999 leaves exactly 0.0000000005 on each side and not the rest of a binary subtraction.
 *
 * @param level the level, in (0, 1)
 * @param tail the probability left on each side, (1 - level) / 2
 * @param z the standard normal deviate that leaves the tail above it
 */
public record Confidence(double level, double tail, double z) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Takes a level as the decimal it is written as.
     *
     * @throws IllegalArgumentException when the level is not strictly between 0 and 1
     */
    public static Confidence of(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence is " + level + " but must lie strictly between 0 and 1.");
        }
        double tail = BigDecimal.ONE
                .subtract(BigDecimal.valueOf(level))
                .multiply(HALF)
                .doubleValue();
        return new Confidence(level, tail, NORMAL.inverseSurvivalProbability(tail));
    }
}
