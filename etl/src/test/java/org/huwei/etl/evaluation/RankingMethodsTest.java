package org.huwei.etl.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingMethodsTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void aTieIsATie() {
        assertThat(Ranks.best(new double[] {0.1 + 0.2, 0.3, 0.5, Double.NaN})).containsExactly(2, 2, 1, 0);
        assertThat(Ranks.ascending(new double[] {2, 1, 2, 3})).containsExactly(2, 1, 2, 4);
        assertThat(Ranks.average(new double[] {2, 1, 2, 3})).containsExactly(2.5, 1, 2.5, 4);
    }

    /** A consistent matrix has the weights it was made of. */
    @Test
    void aConsistentMatrixGivesItsWeightsBack() {
        double[] weights = {0.5, 0.3, 0.15, 0.05};
        double[][] matrix = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                matrix[i][j] = weights[i] / weights[j];
            }
        }
        PairwiseComparison comparison = new PairwiseComparison("matrix", matrix);
        assertThat(comparison.weights()).containsExactly(weights, ROUNDING);
        assertThat(comparison.weightsGeometricMean()).containsExactly(weights, ROUNDING);
        assertThat(comparison.weightsColumnMean()).containsExactly(weights, ROUNDING);
        assertThat(comparison.lambdaMax()).isCloseTo(4, ROUNDING);
        assertThat(comparison.consistent()).contains(true);
    }

    /** For three elements the eigenvector is that of the row geometric means (Saaty 1980, chapter 3). */
    @Test
    void threeElementsHaveTheGeometricMeansAsEigenvector() {
        double[][] matrix = {{1, 3, 1.0 / 5}, {1.0 / 3, 1, 7}, {5, 1.0 / 7, 1}};
        PairwiseComparison comparison = new PairwiseComparison("matrix", matrix);
        assertThat(comparison.weights()).containsExactly(comparison.weightsGeometricMean(), ROUNDING);
        assertThat(comparison.consistent()).contains(false);
    }

    @Test
    void smallWeightsKeepTheirDigits() {
        double[][] matrix = {{1, 1e6, 1e12}, {1e-6, 1, 1e6}, {1e-12, 1e-6, 1}};
        assertThat(new PairwiseComparison("matrix", matrix).weights()[2])
                .isCloseTo(1e-12 / (1 + 1e-6 + 1e-12), within(1e-24));
    }

    @Test
    void membersOfOneMindAreTheGroup() {
        double[][] matrix = {{1, 2, 5}, {0.5, 1, 3}, {0.2, 1.0 / 3, 1}};
        GroupComparison group = new GroupComparison(List.of(matrix, matrix));
        assertThat(group.joint().weights()).containsExactly(group.individualWeights()[0], ROUNDING);
        assertThat(group.prioritiesGeometric()).containsExactly(group.prioritiesArithmetic(), ROUNDING);
    }

    @Test
    void theBestEverywhereIsIdeal() {
        Topsis topsis = Topsis.of(new double[][] {{3, 1}, {2, 2}, {1, 3}}, new double[] {1, 1}, new int[] {1, -1});
        assertThat(topsis.closeness()[0]).isEqualTo(1);
        assertThat(topsis.closeness()[2]).isEqualTo(0);
    }

    @Test
    void outrankingSharesOfAPairSumToOne() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            double[][] matrix = new double[4][3];
            Arrays.stream(matrix).forEach(row -> Arrays.setAll(row, j -> random.nextInt(3)));
            Outranking result = new Outranking(matrix, new double[] {0.2, 0.3, 0.7});
            assertThat(result.shares()[0][1] + result.shares()[1][0]).isCloseTo(1, ROUNDING);
            assertThat(result.copeland().stream().mapToInt(Integer::intValue).sum())
                    .isZero();
        }
    }

    @Test
    void blocksOfDrawsAddUpToAllOfThem() {
        RankRobustness robustness =
                new RankRobustness(new double[][] {{1, 5, 2}, {4, 1, 3}, {2, 2, 4}}, new double[] {1, 0.3, 2}, "31");
        RankCounts whole = robustness.block(1, 999);
        RankCounts parts =
                robustness.block(501, 999).add(robustness.block(1, 1)).add(robustness.block(2, 500));
        assertThat(parts.draws()).isEqualTo(999);
        for (int unit = 0; unit < 3; unit++) {
            assertThat(parts.acceptability(unit)).containsExactly(whole.acceptability(unit));
            assertThat(parts.beats(unit)).containsExactly(whole.beats(unit));
            assertThat(parts.meanRank(unit)).isEqualTo(whole.meanRank(unit));
        }
    }

    /** The stream is a promise: these words were computed by an independent Python program of hashlib and integers. */
    @Test
    void theStreamOfADrawIsSpecifiedBitByBit() {
        DrawStream stream = new DrawStream("31");
        stream.start(1);
        assertThat(Long.toUnsignedString(stream.word())).isEqualTo("7256667605904844892");
        assertThat(Long.toUnsignedString(stream.word())).isEqualTo("10660833195669373748");
        stream.start(1000);
        assertThat(Long.toUnsignedString(stream.word())).isEqualTo("9685875358741817902");
    }

    /** Dirichlet(a): means a/sum, variance of the first m(1-m)/(sum + 1); 50,000 draws, six standard errors. */
    @Test
    void weightsHaveTheMomentsOfTheDirichletDistribution() {
        double[] alpha = {0.2, 1, 3};
        DrawStream stream = new DrawStream("moments");
        double[] weights = new double[3];
        double sum = 0;
        double squares = 0;
        int draws = 50_000;
        for (int draw = 1; draw <= draws; draw++) {
            stream.start(draw);
            stream.dirichlet(alpha, weights);
            sum += weights[2];
            squares += weights[2] * weights[2];
        }
        double mean = 3 / 4.2;
        double variance = mean * (1 - mean) / 5.2;
        assertThat(sum / draws).isCloseTo(mean, within(6 * Math.sqrt(variance / draws)));
        double sampleMean = sum / draws;
        assertThat(squares / draws - sampleMean * sampleMean).isCloseTo(variance, within(0.04 * variance));
    }

    @Test
    void equalUnitsShareTheirRankInEveryDraw() {
        RankRobustness robustness =
                new RankRobustness(new double[][] {{1, 2}, {1, 2}, {0, 1}}, new double[] {1, 1}, "007");
        RankCounts counts = robustness.block(1, 500);
        assertThat(counts.acceptability(0)).containsExactly(1, 0, 0);
        assertThat(counts.acceptability(1)).containsExactly(1, 0, 0);
        assertThat(counts.acceptability(2)).containsExactly(0, 0, 1);
        assertThat(counts.beats(0)).containsExactly(Double.NaN, 0, 1);
    }

    @Test
    void dominatedUnitsStayBehindInEveryCorner() {
        WeightCorners corners = WeightCorners.of(new double[][] {{3, 3}, {2, 2}, {1, 4}}, new double[] {1, 1}, 0.5, 2);
        assertThat(corners.minRank()[1]).isEqualTo(2);
        assertThat(corners.maxRank()[0]).isLessThanOrEqualTo(2);
        assertThat(corners.meanRank()[0]).isLessThan(corners.meanRank()[1]);
    }

    @Test
    void leavingOutAColumnThatTellsNothingChangesNothing() {
        LeaveOneOut result = new LeaveOneOut(new double[][] {{3, 1, 1}, {2, 2, 1}, {1, 1, 1}}, new double[] {2, 1, 1});
        assertThat(result.rankWithout(2)).containsExactly(result.rankAll());
        assertThat(result.meanAbsoluteShift(2)).isZero();
        assertThat(result.spearmanWithAll(2)).isCloseTo(1, ROUNDING);
    }
}
