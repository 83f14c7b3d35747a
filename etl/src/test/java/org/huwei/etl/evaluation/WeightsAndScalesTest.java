package org.huwei.etl.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WeightsAndScalesTest {
    private static final double NONE = Double.NaN;
    private static final Offset<Double> ROUNDING = within(1e-14);

    /** UNDP, Human Development Report technical note 1: goalposts of life expectancy 20 and 85 years. */
    @Test
    void goalpostsOfLifeExpectancy() {
        Normalisation goalposts = new Normalisation.Goalposts(20, 85, 1, true);
        assertThat(goalposts.of(new double[] {85, 20, 52.5, 90, NONE}, 1)).containsExactly(1, 0, 0.5, 1, NONE);
        assertThat(goalposts.of(new double[] {85, 10}, -1)).containsExactly(0, 1);
    }

    @Test
    void turningTheDirectionTurnsTheScale() {
        double[] values = {3, 1, 4, 1.5};
        double[] up = new Normalisation.MinMax(0, 1).of(values, 1);
        double[] down = new Normalisation.MinMax(0, 1).of(values, -1);
        for (int i = 0; i < values.length; i++) {
            assertThat(up[i] + down[i]).isCloseTo(1, ROUNDING);
        }
        assertThat(new Normalisation.DistanceToMax().of(values, 1)).containsExactly(up, ROUNDING);
    }

    @Test
    void aColumnWithoutSpreadHasNoScale() {
        double[] constant = {0.1, 0.1, 0.1};
        assertThat(new Normalisation.ZScore().of(constant, 1)).containsOnly(NONE);
        assertThat(new Normalisation.MinMax(0, 1).of(constant, -1)).containsOnly(NONE);
        assertThat(new Normalisation.Rank().of(constant, 1)).containsOnly(1);
        assertThat(new Normalisation.Percentile().of(new double[] {7}, 1)).containsOnly(NONE);
    }

    /** The three means in their order, and as limits of the power mean. */
    @Test
    void meansAreInTheirOrder() {
        Random random = new Random(5);
        double[] weights = {1, 2, 0.5};
        for (int round = 0; round < 200; round++) {
            double[] x = {random.nextDouble() + 0.01, random.nextDouble() + 0.01, random.nextDouble() + 0.01};
            double harmonic = WeightedMean.HARMONIC.of("x", x, weights);
            double geometric = WeightedMean.GEOMETRIC.of("x", x, weights);
            double arithmetic = WeightedMean.ARITHMETIC.of("x", x, weights);
            assertThat(harmonic).isLessThanOrEqualTo(geometric);
            assertThat(geometric).isLessThanOrEqualTo(arithmetic);
            assertThat(WeightedMean.power("x", x, weights, 1)).isCloseTo(arithmetic, within(1e-13));
            assertThat(WeightedMean.power("x", x, weights, -1)).isCloseTo(harmonic, within(1e-13));
            assertThat(WeightedMean.power("x", x, weights, 1e-12)).isCloseTo(geometric, within(1e-11));
        }
        assertThat(WeightedMean.power("x", new double[] {1e300, 1e300}, new double[] {1, 1}, 9))
                .isEqualTo(1e300);
    }

    /** Two rows 1:3 have the entropy of a coin of 1/4: (2 ln 2 - 3/4 ln 3)/ln 2. */
    @Test
    void entropyOfACoin() {
        ObjectiveWeights.Entropy result = ObjectiveWeights.entropy(new double[][] {{1, 5, 0}, {3, 5, 2}});
        assertThat(result.entropy()[0]).isCloseTo(2 - 0.75 * Math.log(3) / Math.log(2), ROUNDING);
        assertThat(result.divergence()[1]).isZero();
        assertThat(result.entropy()[2]).isZero();
        assertThat(Sums.sum(result.weights())).isCloseTo(1, ROUNDING);
    }

    /** Nearly even: divergence is half the mean square of the relative deviations over ln n, to second order. */
    @Test
    void divergenceOfANearlyEvenColumnKeepsItsDigits() {
        double d = 1e-7;
        double divergence =
                ObjectiveWeights.entropy(new double[][] {{1 - d}, {1 + d}}).divergence()[0];
        assertThat(divergence / (d * d / 2 / Math.log(2))).isCloseTo(1, within(1e-8));
    }

    @Test
    void columnsThatAgreeDoNotConflict() {
        double[][] matrix = {{1, 2}, {2, 4}, {4, 8}};
        assertThat(ObjectiveWeights.critic(matrix, new int[] {1, 1}, Correlation.PEARSON)
                        .conflict())
                .containsExactly(new double[] {0, 0}, within(1e-15));
        assertThat(ObjectiveWeights.critic(matrix, new int[] {1, -1}, Correlation.SPEARMAN)
                        .conflict())
                .containsExactly(new double[] {2, 2}, ROUNDING);
    }

    @Test
    void spreadWeightsFollowTheDeviation() {
        double[][] matrix = {{1, 10, NONE}, {2, 30, 1}, {3, 50, 1}};
        assertThat(ObjectiveWeights.spread(matrix, ObjectiveWeights.Spread.SD))
                .containsExactly(new double[] {1 / 21.0, 20 / 21.0, 0}, ROUNDING);
        assertThat(ObjectiveWeights.spread(matrix, ObjectiveWeights.Spread.EQUAL))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, ROUNDING);
    }

    @Test
    void aMissingLeafIsDroppedWithItsWeight() {
        IndicatorTree tree = new IndicatorTree(List.of(
                new IndicatorTree.Node("top", Optional.empty(), 1, 1),
                new IndicatorTree.Node("x", Optional.of("top"), 1, 1),
                new IndicatorTree.Node("y", Optional.of("top"), 3, -1)));
        Composite composite = new Composite(tree, new Normalisation.MinMax(0, 1), Map.of());
        Map<String, double[]> indicators =
                Map.of("x", new double[] {0, 4, 8, NONE}, "y", new double[] {1, NONE, 3, NONE});
        assertThat(composite.scores(4, indicators).get("top")).containsExactly(0.75, 0.5, 0.25, NONE);
    }

    /** Kendall and Gibbons, Rank Correlation Methods, 1.4: one exchange among four leaves 5 - 1 of 6 pairs. */
    @Test
    void correlationsOfOneExchange() {
        double[] left = {1, 2, 3, 4};
        double[] right = {1, 2, 4, 3};
        assertThat(Correlation.KENDALL.of(left, right)).isCloseTo(4 / 6.0, ROUNDING);
        assertThat(Correlation.SPEARMAN.of(left, right)).isCloseTo(0.8, ROUNDING);
        assertThat(Correlation.PEARSON.of(left, left)).isCloseTo(1, ROUNDING);
    }
}
