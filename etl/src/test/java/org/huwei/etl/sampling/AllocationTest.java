package org.huwei.etl.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void sharesInProportionAndGivesTiesToTheEarlierStratum() {
        assertThat(new Allocation(List.of(100L, 100L, 100L), 10, 0)
                        .proportional()
                        .integer())
                .containsExactly(4L, 3L, 3L);
        assertThat(new Allocation(List.of(155L, 62L, 93L), 40, 0).proportional().integer())
                .containsExactly(20L, 8L, 12L);
    }

    @Test
    void keepsExactSharesExact() {
        Allocation.Shares shares = new Allocation(List.of(200L, 300L, 500L), 100, 0).proportional();
        assertThat(shares.real()).containsExactly(20.0, 30.0, 50.0);
        assertThat(shares.integer()).containsExactly(20L, 30L, 50L);
    }

    @Test
    void neymanWeighsSizeByDeviation() {
        Allocation allocation = new Allocation(List.of(400L, 300L, 300L), 100, 0);
        assertThat(allocation.neyman(decimals("1", "2", "2")).integer()).containsExactly(25L, 38L, 37L);
    }

    @Test
    void costOfFourHalvesTheShare() {
        Allocation allocation = new Allocation(List.of(100L, 100L), 30, 0);
        assertThat(allocation
                        .optimalWithCost(decimals("1", "1"), decimals("1", "4"))
                        .integer())
                .containsExactly(20L, 10L);
    }

    @Test
    void aFullStratumIsTakenWholeAndTheRestSharedAgain() {
        Allocation allocation = new Allocation(List.of(10L, 100L, 100L), 60, 0);
        assertThat(allocation.neyman(decimals("100", "1", "1")).integer()).containsExactly(10L, 25L, 25L);
    }

    @Test
    void theLeastNumberIsKeptOrTheWholeOfASmallerStratum() {
        Allocation allocation = new Allocation(List.of(3L, 20L, 10_000L), 50, 5);
        assertThat(allocation.proportional().integer()).containsExactly(3L, 5L, 42L);
    }

    @Test
    void theRestGoesBySizeWhereNoDeviationIsLeft() {
        Allocation allocation = new Allocation(List.of(5L, 30L, 60L), 35, 0);
        assertThat(allocation.neyman(decimals("1", "0", "0")).integer()).containsExactly(5L, 10L, 20L);
    }

    @Test
    void sumsToNWithinTheBoundsWhateverTheStrata() {
        Random random = new Random(20140430);
        for (int trial = 0; trial < 3000; trial++) {
            List<Long> sizes =
                    random.longs(1 + random.nextInt(12), 1, 200).boxed().toList();
            long total = sizes.stream().mapToLong(Long::longValue).sum();
            long least = random.nextInt(4);
            long floor = sizes.stream().mapToLong(size -> Math.min(size, least)).sum();
            long n = random.nextLong(Math.max(1, floor), total + 1);
            List<BigDecimal> deviations = new ArrayList<>();
            sizes.forEach(size -> deviations.add(BigDecimal.valueOf(random.nextInt(1000), 2)));
            deviations.set(0, BigDecimal.ONE);
            Allocation allocation = new Allocation(sizes, n, least);
            Stream.of(
                            allocation.proportional(),
                            allocation.neyman(deviations),
                            allocation.optimalWithCost(
                                    deviations,
                                    sizes.stream().map(BigDecimal::valueOf).toList()))
                    .forEach(shares -> assertBounds(shares.integer(), sizes, n, least));
        }
    }

    @Test
    void refusesWhatCannotBeShared() {
        assertThatThrownBy(() -> new Allocation(List.of(3L), 4, 0)).hasMessageContaining("n is 4");
        assertThatThrownBy(() -> new Allocation(List.of(3L, 3L), 3, 2)).hasMessageContaining("n is 3");
        assertThatThrownBy(() -> new Allocation(List.of(0L, 3L), 3, 0)).hasMessageContaining("N is 0");
    }

    private static void assertBounds(List<Long> integer, List<Long> sizes, long n, long least) {
        assertThat(integer.stream().mapToLong(Long::longValue).sum()).isEqualTo(n);
        for (int h = 0; h < sizes.size(); h++) {
            assertThat(integer.get(h)).isBetween(Math.min(least, sizes.get(h)), sizes.get(h));
        }
    }

    private static List<BigDecimal> decimals(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}
