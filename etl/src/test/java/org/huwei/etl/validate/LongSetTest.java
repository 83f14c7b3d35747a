package org.huwei.etl.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongSetTest {

    /** Multiplying by an odd number goes through all longs without meeting one twice. */
    private static long hash(int number) {
        return number * 0x9E3779B97F4A7C15L;
    }

    /** The last count is larger than what stays in the heap. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5_000, 6_000_000})
    void everyHashIsNewOnceHoweverManyThereAre(int count) {
        LongSet set = new LongSet(10);
        long fresh = 0;
        for (int number = 0; number < count; number++) {
            fresh += set.add(hash(number)) ? 1 : 0;
        }
        assertThat(fresh).isEqualTo(count);
        long again = 0;
        for (int number = 0; number < count; number += 7) {
            again += set.add(hash(number)) ? 1 : 0;
        }
        assertThat(again).isZero();
        assertThat(set.add(hash(count))).isTrue();
    }
}
