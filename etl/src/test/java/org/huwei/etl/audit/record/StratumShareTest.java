package org.huwei.etl.audit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StratumShareTest {

    @Test
    void sharesInProportionAndRoundsReservesUp() {
        assertThat(StratumShare.allot(new TreeMap<>(Map.of("A", 50L, "B", 30L, "C", 0L, "D", 20L)), 10, 30))
                .containsExactly(
                        new StratumShare("A", 50, 5, 2),
                        new StratumShare("B", 30, 3, 1),
                        new StratumShare("C", 0, 0, 0),
                        new StratumShare("D", 20, 2, 1));
    }

    @Test
    void aTieGoesToTheEarlierStratum() {
        assertThat(StratumShare.allot(new TreeMap<>(Map.of("A", 10L, "B", 10L)), 3, 0))
                .extracting(StratumShare::sample)
                .containsExactly(2L, 1L);
    }

    @Test
    void reservesAreAtMostWhatIsLeft() {
        assertThat(StratumShare.allot(new TreeMap<>(Map.of("A", 4L)), 3, 500))
                .isEqualTo(List.of(new StratumShare("A", 4, 3, 1)));
    }

    @Test
    void aSampleLargerThanTheFrameIsRefusedWithBothNumbers() {
        assertThatThrownBy(() -> StratumShare.allot(new TreeMap<>(Map.of("A", 4L)), 5, 0))
                .hasMessageContaining("sample of 5")
                .hasMessageContaining("frame of 4");
    }
}
