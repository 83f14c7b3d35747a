package org.huwei.etl.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OperatingCharacteristicTest {

    @Test
    void aSampleWithoutAnyErrorAllowedPassesWithThePowerOfTheGoodShare() {
        assertThat(OperatingCharacteristic.binomial(59, 0, 0.05)).isCloseTo(Math.pow(0.95, 59), within(1e-12));
        assertThat(OperatingCharacteristic.binomial(59, 0, 0)).isEqualTo(1);
        assertThat(OperatingCharacteristic.binomial(59, 0, 1)).isZero();
    }

    @Test
    void aKnownPopulationIsDrawnWithoutPuttingBack() {
        // One of two errors among five units, two drawn: C(3,2)/C(5,2) without any, 1 - C(2,2)/C(5,2) with one at most.
        assertThat(OperatingCharacteristic.hypergeometric(5, 2, 2, 0)).isCloseTo(0.3, within(1e-12));
        assertThat(OperatingCharacteristic.hypergeometric(5, 2, 2, 1)).isCloseTo(0.9, within(1e-12));
        assertThat(OperatingCharacteristic.hypergeometric(5, 0, 2, 0)).isEqualTo(1);
    }
}
