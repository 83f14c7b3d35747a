package org.huwei.etl.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.huwei.etl.evaluation.FunnelLimits.Formula;
import org.junit.jupiter.api.Test;

class RatesAndChartsTest {
    private static final Confidence NINETY_FIVE = Confidence.of(0.95);

    /** Lip cancer in the 56 counties of Scotland, the data of Clayton and Kaldor (1987), Biometrics 43, table 1. */
    private static final long[] LIP_CANCER = {
        9, 39, 11, 9, 15, 8, 26, 7, 6, 20, 13, 5, 3, 8, 17, 9, 2, 7, 9, 7, 16, 31, 11, 7, 19, 15, 7, 10, 16, 11, 5, 3,
        7, 8, 11, 9, 11, 8, 6, 4, 10, 8, 2, 6, 19, 3, 2, 3, 28, 6, 1, 1, 1, 1, 0, 0
    };

    private static final double[] EXPECTED = {
        1.4, 8.7, 3.0, 2.5, 4.3, 2.4, 8.1, 2.3, 2.0, 6.6, 4.4, 1.8, 1.1, 3.3, 7.8, 4.6, 1.1, 4.2, 5.5, 4.4, 10.5, 22.7,
        8.8, 5.6, 15.5, 12.5, 6.0, 9.0, 14.4, 10.2, 4.8, 2.9, 7.0, 8.5, 12.3, 10.1, 12.7, 9.4, 7.2, 5.3, 18.8, 15.8,
        4.3, 14.6, 50.7, 8.2, 5.6, 9.3, 88.7, 19.6, 3.4, 3.6, 5.7, 7.0, 4.2, 1.8
    };

    /** The data of Fay and Feuer (1997) on Down syndrome, first births, as in R's epitools: 92.3 in 100,000, crude 56.3. */
    @Test
    void standardisesTheRateOfDownSyndrome() {
        StandardisedRate rate = StandardisedRate.of(
                new long[] {107, 141, 60, 40, 39, 25},
                new double[] {230061, 329449, 114920, 39487, 14208, 3052},
                new double[] {63986.6, 186263.6, 157302.2, 97647.0, 47572.6, 12262.6},
                NINETY_FIVE,
                StandardisedRate.Formula.FAY_FEUER);
        assertThat(rate.value() * 1e5).isCloseTo(92.3, within(0.05));
        assertThat(rate.crude() * 1e5).isCloseTo(56.3, within(0.05));
        assertThat(rate.value())
                .isBetween(rate.lower().orElseThrow(), rate.upper().orElseThrow());
    }

    /** With one stratum nothing is standardised: gamma limits are Garwood's, Dobson's are Byar's. */
    @Test
    void oneStratumHasTheLimitsOfItsCount() {
        for (long count : new long[] {1, 9, 10, 250}) {
            long[] counts = {count};
            double[] one = {1};
            Interval exact = RateInterval.exact(count, NINETY_FIVE);
            StandardisedRate gamma =
                    StandardisedRate.of(counts, one, one, NINETY_FIVE, StandardisedRate.Formula.FAY_FEUER);
            assertThat(gamma.lower().orElseThrow()).isCloseTo(exact.lower(), within(1e-12 * count));
            assertThat(gamma.upper().orElseThrow()).isCloseTo(exact.upper(), within(1e-12 * count));
            StandardisedRate dobson =
                    StandardisedRate.of(counts, one, one, NINETY_FIVE, StandardisedRate.Formula.BYAR_DOBSON);
            double upper = count < 10
                    ? exact.upper()
                    : RateInterval.byar(count, NINETY_FIVE).upper();
            assertThat(dobson.upper().orElseThrow()).isCloseTo(upper, within(1e-12 * count));
        }
    }

    @Test
    void theReferenceItselfHasTheRatioOne() {
        double[] population = {1000, 4000};
        IndirectRate rate = IndirectRate.of(
                new long[] {7, 13},
                population,
                new double[] {7, 13},
                population,
                NINETY_FIVE,
                IndirectRate.Formula.BYAR);
        assertThat(rate.ratio()).isEqualTo(1);
        assertThat(rate.rate()).isEqualTo(rate.crude());
    }

    /** P(R &lt;= 0) is 0.1³ = 0.001 exactly, so 0 is reached; in binary 1 - 0.9 falls short of it. */
    @Test
    void funnelLimitsTakeATieAsATie() {
        assertThat(FunnelLimits.proportion(3, 0.9, Formula.EXACT_INTEGER).l998())
                .isZero();
        assertThat(FunnelLimits.proportion(3, 0.9, Formula.EXACT_INTERPOLATED).l998())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void funnelLimitsAreOrderedAndNarrowWithSize() {
        for (Formula formula : new Formula[] {Formula.EXACT_INTEGER, Formula.EXACT_INTERPOLATED, Formula.NORMAL}) {
            FunnelLimits small = FunnelLimits.proportion(50, 0.2, formula);
            FunnelLimits large = FunnelLimits.proportion(5000, 0.2, formula);
            assertThat(small.l998()).isLessThanOrEqualTo(small.l95()).isLessThan(large.l998());
            assertThat(small.u998()).isGreaterThanOrEqualTo(small.u95()).isGreaterThan(large.u998());
            assertThat(large.flag(0.2)).isZero();
            assertThat(large.flag(0.3)).isEqualTo(2);
            assertThat(large.flag(small.l998() - 1)).isEqualTo(-2);
        }
    }

    /** Chi square limits of an integer expectation are Garwood's, with the roles of count and mean exchanged. */
    @Test
    void chiSquareLimitsAreThoseOfGarwood() {
        FunnelLimits limits = FunnelLimits.ratio(12, 1, Formula.CHI_SQUARE);
        Interval exact = RateInterval.exact(12, 0.95);
        assertThat(limits.l95()).isCloseTo(exact.lower() / 12, within(1e-14));
        assertThat(limits.u95()).isCloseTo(exact.upper() / 12, within(1e-14));
    }

    /**
     * Clayton and Kaldor (1987), section 3, give shape 1.879 and rate 1.317 for expectations of more digits; from those of
     * one digit Newton's method finds 1.8795 and 1.3217.
     */
    @Test
    void maximumLikelihoodOfLipCancer() {
        PoissonGamma prior = PoissonGamma.maximumLikelihood(LIP_CANCER, EXPECTED);
        assertThat(prior.shape()).isCloseTo(1.879, within(0.001));
        assertThat(prior.rate()).isCloseTo(1.317, within(0.006));
        double top = prior.logLikelihood().orElseThrow();
        assertThat(top).isCloseTo(-181.5760741405236, within(1e-9));
    }

    /** The two equations of the moments hold at what the iteration found. */
    @Test
    void momentsOfLipCancerSolveTheirEquations() {
        PoissonGamma prior = PoissonGamma.moments(LIP_CANCER, EXPECTED);
        double t = Sums.sum(56, i -> prior.posteriorMean(LIP_CANCER[i], EXPECTED[i])) / 56;
        double variance = Sums.sum(56, i -> {
                    double d = prior.posteriorMean(LIP_CANCER[i], EXPECTED[i]) - t;
                    return (1 + prior.rate() / EXPECTED[i]) * d * d;
                })
                / 55;
        assertThat(prior.shape() / prior.rate()).isCloseTo(t, within(1e-12));
        assertThat(prior.shape() / prior.rate() / prior.rate()).isCloseTo(variance, within(1e-12));
    }

    @Test
    void shrinkageLiesBetweenTheUnitAndTheMean() {
        MarshallShrinkage marshall = MarshallShrinkage.of(LIP_CANCER, EXPECTED);
        for (int i = 0; i < LIP_CANCER.length; i++) {
            double raw = LIP_CANCER[i] / EXPECTED[i];
            assertThat(marshall.posteriorMean(LIP_CANCER[i], EXPECTED[i]))
                    .isBetween(Math.min(raw, marshall.m()) - 1e-12, Math.max(raw, marshall.m()) + 1e-12);
        }
        assertThat(MarshallShrinkage.of(new long[] {5, 5}, new double[] {5, 5}).a())
                .isZero();
    }

    /** Moments of 0.2, 0.4, 0.6: m = 0.4, v = 0.04, so alpha + beta = 0.24/0.04 - 1 = 5. */
    @Test
    void momentsOfProportions() {
        BetaBinomial prior = BetaBinomial.moments(new long[] {2, 4, 6}, new long[] {10, 10, 10});
        assertThat(prior.alpha()).isCloseTo(2, within(1e-13));
        assertThat(prior.beta()).isCloseTo(3, within(1e-13));
        assertThat(prior.sd()).isCloseTo(0.2, within(1e-13));
        Interval posterior = prior.posterior(2, 10, NINETY_FIVE);
        assertThat(prior.posteriorMean(2, 10))
                .isCloseTo(4 / 15.0, within(1e-13))
                .isBetween(posterior.lower(), posterior.upper());
    }

    /** Sums against differences, and large arguments against exact sums of the first terms. */
    @Test
    void differencesOfGammaFunctionsAreSums() {
        for (double x : new double[] {1e-9, 0.3, 7, 63.5, 1e4, 1e9}) {
            for (int h : new int[] {0, 1, 63, 64, 65, 1000}) {
                double logs = Sums.sum(h, k -> Math.log(x + k));
                double digamma = Sums.sum(h, k -> 1 / (x + k));
                double trigamma = Sums.sum(h, k -> 1 / (x + k) / (x + k));
                assertThat(GammaDifferences.logGamma(x, h)).isCloseTo(logs, within(2e-14 * (1 + Math.abs(logs))));
                assertThat(GammaDifferences.digamma(x, h)).isCloseTo(digamma, within(1e-14 * digamma));
                assertThat(GammaDifferences.trigamma(x, h)).isCloseTo(trigamma, within(1e-14 * trigamma));
            }
        }
    }

    @Test
    void chartsSignalWhatIsOutside() {
        assertThat(ControlChart.c(new double[] {4, 4, 4, 24}).signals()).containsExactly(4);
        assertThat(ControlChart.c(new double[] {1, 1}).lcl()).containsExactly(0, 0);
        assertThat(ControlChart.p(new double[] {5, 5}, new double[] {5, 5}).ucl())
                .containsExactly(1, 1);
        assertThat(ControlChart.xmr(new double[] {0.1, 0.1, 0.1}).signals()).isEmpty();
        assertThat(ControlChart.movingRangeLimit(new double[] {1, 3, 2})).isCloseTo(3.267 * 1.5, within(1e-14));
    }

    @Test
    void institutionsOnTheTargetAreNotOverdispersed() {
        Overdispersion none = Overdispersion.proportion(new double[] {2, 4, 8}, new double[] {10, 20, 40}, 0.1);
        assertThat(none.z()).containsOnly(0);
        assertThat(none.tau2()).isZero();
        Overdispersion ratio = Overdispersion.ratio(new double[] {4, 25}, new double[] {1, 16}, 0);
        assertThat(ratio.z()).containsExactly(2, 2);
        assertThat(ratio.phi()).isEqualTo(4);
    }
}
