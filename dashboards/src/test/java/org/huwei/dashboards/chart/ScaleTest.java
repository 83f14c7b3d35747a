package org.huwei.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final Scale SHARE = new Scale("", OptionalDouble.of(95), "", OptionalDouble.of(100));

    @Test
    void without_any_value_the_axis_is_the_whole_scale_in_few_steps() {
        assertThat(SHARE.range(List.of(mark(OptionalDouble.empty(), Optional.empty()))))
                .isEqualTo(new Scale.Range(0, 100, 20));
    }

    @Test
    void values_intervals_and_target_lie_inside_round_ends() {
        Scale.Range range =
                SHARE.range(List.of(mark(OptionalDouble.of(91.2), Optional.of(new Mark.Bounds(90.6, 91.8)))));

        assertThat(range.from()).isLessThanOrEqualTo(90.6);
        assertThat(range.to()).isBetween(95.0, 100.0);
        assertThat((range.to() - range.from()) / range.step()).isBetween(2.0, 10.0);
    }

    private static Mark mark(OptionalDouble value, Optional<Mark.Bounds> bounds) {
        return new Mark("", "", value, bounds, "", "meets", List.of());
    }
}
