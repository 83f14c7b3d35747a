package org.huwei.etl.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateIntervalTest {
    /** Garwood (1936), Biometrika 28; Ulm (1990), American Journal of Epidemiology 131, table 1 (two places). */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.69",
        "1, 0.03, 5.57",
        "2, 0.24, 7.22",
        "3, 0.62, 8.77",
        "10, 4.80, 18.39",
        "20, 12.22, 30.89",
        "50, 37.11, 65.92",
        "100, 81.36, 121.63"
    })
    void agreesWithTheTablesOfGarwoodAndUlm(long count, double lower, double upper) {
        Interval interval = RateInterval.exact(count, 0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(0.005001));
        assertThat(interval.upper()).isCloseTo(upper, within(0.005001));
    }

    @Test
    void hasTheClosedFormAtZeroEvents() {
        assertThat(RateInterval.exact(0, 0.95).lower()).isEqualTo(0.0);
        assertThat(RateInterval.exact(0, 0.95).upper()).isCloseTo(-Math.log(0.025), within(1e-14));
        assertThat(RateInterval.exact(0, 0.999999).upper()).isCloseTo(-Math.log(5e-7), within(1e-13));
    }

    /** One event or more has the closed form 1 - exp(-m), so the lower limit at 1 is -log(1 - tail). */
    @Test
    void keepsTheDigitsOfASmallLowerLimit() {
        assertThat(RateInterval.exact(1, 0.999999).lower()).isCloseTo(-Math.log1p(-5e-7), within(1e-19));
        assertThat(RateInterval.exact(1_000_000, Confidence.of(0.999999)).lower())
                .isCloseTo(995116.00193081038066, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"10, 4.79, 18.39", "100, 81.36, 121.63"})
    void byarIsCloseToTheExactLimits(long count, double lower, double upper) {
        RateInterval.ByarLimits limits = RateInterval.byar(count, Confidence.of(0.95));
        assertThat(limits.lower().orElseThrow()).isCloseTo(lower, within(0.01));
        assertThat(limits.upper()).isCloseTo(upper, within(0.01));
    }

    @Test
    void byarGivesNoLowerLimitWhereItsFormulaHasNone() {
        assertThat(RateInterval.byar(0, Confidence.of(0.95)).lower()).isEmpty();
        assertThat(RateInterval.byar(1, Confidence.of(0.999)).lower()).isEmpty();
        assertThat(RateInterval.byar(1, Confidence.of(0.95)).lower()).isPresent();
    }

    @Test
    void refusesANegativeCount() {
        assertThatThrownBy(() -> RateInterval.exact(-1, 0.95)).hasMessageContaining("count is -1");
    }
}
