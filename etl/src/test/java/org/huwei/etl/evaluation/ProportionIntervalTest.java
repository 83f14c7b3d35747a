package org.huwei.etl.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionIntervalTest {
    private static final Confidence NINETY_FIVE = Confidence.of(0.95);
    private static final Offset<Double> FOUR_PLACES = within(0.00005);

    /** Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, table I. */
    @ParameterizedTest
    @CsvSource({
        "WILSON, 81, 263, 0.2553, 0.3662",
        "WILSON, 15, 148, 0.0624, 0.1605",
        "WILSON, 0, 20, 0, 0.1611",
        "WILSON, 1, 29, 0.0061, 0.1718",
        "WILSON_CONTINUITY, 81, 263, 0.2535, 0.3682",
        "WILSON_CONTINUITY, 15, 148, 0.0598, 0.1644",
        "WILSON_CONTINUITY, 0, 20, 0, 0.2005",
        "WILSON_CONTINUITY, 1, 29, 0.0018, 0.1963",
        "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
        "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
        "CLOPPER_PEARSON, 0, 20, 0, 0.1684",
        "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776"
    })
    void agreesWithNewcombe(ProportionInterval method, long x, long n, double lower, double upper) {
        Interval interval = method.of(x, n, NINETY_FIVE);
        assertThat(interval.lower()).isCloseTo(lower, FOUR_PLACES);
        assertThat(interval.upper()).isCloseTo(upper, FOUR_PLACES);
    }

    /** Brown, Cai and DasGupta (2001), Statistical Science 16, table 5 (rows without its end correction). */
    @ParameterizedTest
    @CsvSource({"1, 10, 0.011, 0.381", "5, 10, 0.224, 0.776"})
    void agreesWithBrownCaiDasGuptaForJeffreys(long x, long n, double lower, double upper) {
        Interval interval = ProportionInterval.JEFFREYS.of(x, n, NINETY_FIVE);
        assertThat(interval.lower()).isCloseTo(lower, within(0.0005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.0005));
    }

    /** Binomial sums solved with 60 digits. */
    @Test
    void keepsTheDigitsOfRareEventsAmongAMillion() {
        assertThat(ProportionInterval.CLOPPER_PEARSON
                        .of(5, 1_000_000, Confidence.of(0.8))
                        .upper())
                .isCloseTo(9.2746540702557727648e-6, within(1e-15));
        assertThat(ProportionInterval.CLOPPER_PEARSON
                        .of(1, 1_000_000, Confidence.of(0.9))
                        .upper())
                .isCloseTo(4.743855638206810495e-6, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void mirrorsWhenSuccessAndFailureChangePlaces(ProportionInterval method) {
        for (long x = 0; x <= 40; x++) {
            Interval interval = method.of(x, 40, NINETY_FIVE);
            Interval mirror = method.of(40 - x, 40, NINETY_FIVE);
            assertThat(interval.lower()).isCloseTo(1 - mirror.upper(), within(1e-14));
            assertThat(interval.lower()).isBetween(0.0, interval.upper());
            assertThat(interval.upper()).isLessThanOrEqualTo(1.0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WILSON", "WILSON_CONTINUITY", "CLOPPER_PEARSON", "AGRESTI_COULL"})
    void isExactAtBothEnds(ProportionInterval method) {
        for (long n : new long[] {1, 2, 3, 7, 20, 1000, 1_000_003}) {
            assertThat(method.of(0, n, NINETY_FIVE).lower()).isEqualTo(0.0);
            assertThat(method.of(n, n, NINETY_FIVE).upper()).isEqualTo(1.0);
        }
    }

    @Test
    void widensWithTheConfidence() {
        for (ProportionInterval method : ProportionInterval.values()) {
            Interval narrow = method.of(7, 31, Confidence.of(0.8));
            Interval wide = method.of(7, 31, Confidence.of(0.999));
            assertThat(wide.lower()).isLessThan(narrow.lower());
            assertThat(wide.upper()).isGreaterThan(narrow.upper());
        }
    }

    @Test
    void refusesWhatIsNoProportion() {
        assertThatThrownBy(() -> ProportionInterval.wilson(8, 7, 0.95))
                .hasMessage("x is 8 but must lie between 0 and n = 7.");
        assertThatThrownBy(() -> ProportionInterval.wilson(0, 0, 0.95)).hasMessageContaining("n is 0");
        assertThatThrownBy(() -> ProportionInterval.wilson(1, 7, 1)).hasMessageContaining("confidence is 1.0");
        assertThatThrownBy(() -> ProportionInterval.wilson(1, 7, Double.NaN)).hasMessageContaining("confidence is NaN");
    }
}
