package org.huwei.etl.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.huwei.etl.indicator.Coverage.Reach;
import org.junit.jupiter.api.Test;

/** In July 2025 the area 320502 became the area 320508, which delivers from then on. */
class CoverageTest {

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final Reach BEFORE = new Reach(LocalDate.of(2025, 1, 1), MERGER.minusDays(1));
    private static final Reach AFTER = new Reach(MERGER, LocalDate.of(2025, 12, 31));

    private static final Coverage COVERAGE = new Coverage(
            Map.of(
                    "cases", Map.of("320502", BEFORE, "320508", AFTER),
                    "patrols", Map.of("320502", BEFORE, "320508", AFTER)),
            List.of(
                    new Unit("320502", "area", "3205", "320502", LocalDate.of(2000, 1, 1), MERGER),
                    new Unit("320508", "area", "3205", "320508", MERGER, null)));

    private static List<String> late(int month) {
        Span span = new Span(YearMonth.of(2025, 1), YearMonth.of(2025, month));
        return COVERAGE.deliveries(span).stream()
                .map(delivery -> delivery.source() + " " + delivery.area() + (delivery.late() ? " late" : ""))
                .toList();
    }

    @Test
    void anAreaThatIsNoMoreIsNotLateForEver() {
        assertThat(late(12)).containsExactly("cases 320508", "patrols 320508");
    }

    @Test
    void anAreaOwesNothingBeforeItBegins() {
        assertThat(late(6)).containsExactly("cases 320502", "patrols 320502");
    }
}
