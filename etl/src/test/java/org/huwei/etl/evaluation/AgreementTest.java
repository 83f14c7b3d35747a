package org.huwei.etl.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.huwei.etl.evaluation.KrippendorffAlpha.Level;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final double NONE = Double.NaN;
    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final Offset<Double> TWO_PLACES = within(0.00501);
    private static final Offset<Double> THREE_PLACES = within(0.000501);
    private static final double[][] SHROUT_AND_FLEISS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };
    private static final double[][] KRIPPENDORFF = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3},
        {NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE}
    };

    /** Shrout and Fleiss (1979), Psychological Bulletin 86, tables 2 to 4. */
    @Test
    void intraclassCorrelationsAreThoseOfShroutAndFleiss() {
        var icc = new IntraclassCorrelation(SHROUT_AND_FLEISS, Confidence.of(0.95));
        assertThat(icc.msRows()).isCloseTo(11.24, TWO_PLACES);
        assertThat(icc.msWithin()).isCloseTo(6.26, TWO_PLACES);
        assertThat(icc.msColumns()).isCloseTo(32.49, TWO_PLACES);
        assertThat(icc.msError()).isCloseTo(1.02, TWO_PLACES);
        assertThat(icc.icc11().value()).isCloseTo(0.17, TWO_PLACES);
        assertThat(icc.icc21().value()).isCloseTo(0.29, TWO_PLACES);
        assertThat(icc.icc31().value()).isCloseTo(0.71, TWO_PLACES);
        assertThat(icc.icc1k().value()).isCloseTo(0.44, TWO_PLACES);
        assertThat(icc.icc2k().value()).isCloseTo(0.62, TWO_PLACES);
        assertThat(icc.icc3k().value()).isCloseTo(0.91, TWO_PLACES);
    }

    @Test
    void limitsHoldTheEstimateAndWidenWithTheConfidence() {
        var narrow = new IntraclassCorrelation(SHROUT_AND_FLEISS, Confidence.of(0.8)).icc21();
        var wide = new IntraclassCorrelation(SHROUT_AND_FLEISS, Confidence.of(0.99)).icc21();
        assertThat(narrow.value()).isBetween(narrow.lower(), narrow.upper());
        assertThat(wide.lower()).isLessThan(narrow.lower());
        assertThat(wide.upper()).isGreaterThan(narrow.upper());
    }

    @Test
    void fullAgreementIsOne() {
        double[][] same = {{1, 1, 1}, {4, 4, 4}, {2, 2, 2}};
        var icc = new IntraclassCorrelation(same, Confidence.of(0.95));
        assertThat(icc.icc21()).isEqualTo(new IntraclassCorrelation.Form(1, 1, 1));
        assertThat(KendallW.of(same).w()).isCloseTo(1, ROUNDING);
        assertThat(new KrippendorffAlpha(Tables.transpose(same)).alpha(Level.INTERVAL))
                .hasValue(1);
        assertThat(FleissKappa.of(new long[][] {{3, 0}, {0, 3}}).kappa()).isEqualTo(1);
        assertThat(WeightedKappa.of(new int[] {0, 1}, new int[] {0, 1}, 2, WeightedKappa.Weights.LINEAR))
                .hasValue(1);
    }

    /** Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C: 0.743, 0.815, 0.849 and 0.797. */
    @Test
    void alphaOfTheDataWithGapsIsThatOfKrippendorff() {
        KrippendorffAlpha alpha = new KrippendorffAlpha(KRIPPENDORFF);
        assertThat(alpha.alpha(Level.NOMINAL).orElseThrow()).isCloseTo(0.743, THREE_PLACES);
        assertThat(alpha.alpha(Level.ORDINAL).orElseThrow()).isCloseTo(0.815, THREE_PLACES);
        assertThat(alpha.alpha(Level.INTERVAL).orElseThrow()).isCloseTo(0.849, THREE_PLACES);
        assertThat(alpha.alpha(Level.RATIO).orElseThrow()).isCloseTo(0.797, THREE_PLACES);
        assertThat(alpha.pairable()).isEqualTo(40);
        assertThat(Arrays.stream(alpha.coincidence()).mapToDouble(Sums::sum).sum())
                .isCloseTo(40, ROUNDING);
    }

    /** The order of observers and of units does not matter. */
    @Test
    void alphaIsTheSameForObserversInAnyOrder() {
        double[][] turned = {KRIPPENDORFF[3], KRIPPENDORFF[1], KRIPPENDORFF[0], KRIPPENDORFF[2]};
        for (Level level : Level.values()) {
            assertThat(new KrippendorffAlpha(turned).alpha(level).orElseThrow())
                    .isCloseTo(new KrippendorffAlpha(KRIPPENDORFF).alpha(level).orElseThrow(), ROUNDING);
        }
    }

    /** The worked example of the article "Fleiss' kappa" of Wikipedia: 14 raters, 10 subjects, 5 categories, kappa 0.210. */
    @Test
    void fleissKappaOfTheWorkedExample() {
        long[][] counts = {
            {0, 0, 0, 0, 14},
            {0, 2, 6, 4, 2},
            {0, 0, 3, 5, 6},
            {0, 3, 9, 2, 0},
            {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0},
            {3, 2, 6, 3, 0},
            {2, 5, 3, 2, 2},
            {6, 5, 2, 1, 0},
            {0, 2, 2, 3, 7}
        };
        FleissKappa kappa = FleissKappa.of(counts);
        assertThat(kappa.kappa()).isCloseTo(0.210, THREE_PLACES);
        assertThat(kappa.pBar()).isCloseTo(0.378, THREE_PLACES);
        assertThat(kappa.pE()).isCloseTo(0.213, THREE_PLACES);
    }

    /** With two categories every weighting is Cohen's kappa: here (0.7 - 0.5)/(1 - 0.5) = 0.4. */
    @Test
    void cohensKappaOfTwoCategories() {
        int[] first = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
        int[] second = {0, 0, 0, 0, 1, 0, 0, 1, 1, 1};
        for (WeightedKappa.Weights weights : WeightedKappa.Weights.values()) {
            assertThat(WeightedKappa.of(first, second, 2, weights).orElseThrow())
                    .isCloseTo(0.4, ROUNDING);
        }
    }

    /** Parallel items: alpha is the Spearman-Brown 2r/(1+r). */
    @Test
    void cronbachAlphaOfTwoItemsOfEqualVariance() {
        double[][] items = {{1, 2, 3, 4}, {2, 1, 4, 3}};
        double r = Correlation.PEARSON.of(items[0], items[1]);
        assertThat(CronbachAlpha.of(items)).isCloseTo(2 * r / (1 + r), ROUNDING);
    }

    /** Kendall and Gibbons, chapter 6: the mean Spearman correlation is (m w - 1)/(m - 1) without ties. */
    @Test
    void concordanceGivesTheMeanSpearman() {
        double[][] ratings = {{1, 2, 4}, {2, 4, 1}, {3, 1, 3}, {4, 3, 2}, {5, 5, 5}};
        KendallW w = KendallW.of(ratings);
        assertThat(w.meanSpearman().orElseThrow()).isCloseTo((3 * w.w() - 1) / 2, ROUNDING);
        assertThat(w.w()).isEqualTo(w.wUncorrected());
    }
}
