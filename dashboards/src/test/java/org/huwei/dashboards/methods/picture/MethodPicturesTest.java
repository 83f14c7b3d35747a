package org.huwei.dashboards.methods.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huwei.dashboards.chart.Curves.Curve;
import org.huwei.dashboards.chart.Curves.Point;
import org.huwei.dashboards.chart.Curves.Style;
import org.huwei.dashboards.methods.picture.MethodPicture.Chart;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class MethodPicturesTest {

    private static final Methods METHODS = new Methods();

    private static Stream<String> names() {
        return METHODS.names().stream();
    }

    private static List<Chart> draw(String name, ObjectNode input) {
        return MethodPictures.draw(
                name,
                new MethodPicture.Call(input, METHODS.call(name, input), METHODS::call),
                new BundleTexts().in(Locale.ENGLISH));
    }

    private static List<Chart> example(String name) {
        return draw(name, METHODS.describe(name).example().input());
    }

    private static List<Point> points(Chart chart, Style style) {
        return chart.curves().stream()
                .filter(curve -> curve.style() == style)
                .map(Curve::points)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExampleIsDrawnWithFiniteNumbersOrNotAtAll(String name) {
        assertThat(example(name))
                .allSatisfy(chart -> assertThat(chart.curves())
                        .allSatisfy(curve -> assertThat(curve.points())
                                .allMatch(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))));
    }

    @Test
    void theSampleSizeFallsAsThePrecisionWidens() {
        Chart chart = example("proportion-sample-size").getFirst();
        assertThat(chart.finding()).contains("0.05").contains("232");
        List<Point> curve = points(chart, Style.SOLID);
        assertThat(curve).hasSize(31);
        assertThat(curve.getFirst().y()).isGreaterThan(232);
        assertThat(curve.getLast().y()).isLessThan(232);
        assertThat(points(chart, Style.POINTS)).containsExactly(new Point(0.05, 232));
    }

    @Test
    void theOperatingCharacteristicPassesThroughTheRiskAtTheTolerableRate() {
        Chart chart = example("attribute-sample-size").getFirst();
        Point asked = points(chart, Style.POINTS).getFirst();
        Point onCurve = points(chart, Style.SOLID).stream()
                .filter(point -> Math.abs(point.x() - asked.x()) < 1e-12)
                .findFirst()
                .orElseThrow();
        assertThat(onCurve.y()).isCloseTo(asked.y(), within(1e-9));
    }

    @Test
    void theFunnelHasFourLimitsAndEveryUnit() {
        Chart chart = example("funnel-limits").getFirst();
        assertThat(chart.curves()).hasSize(5);
        assertThat(points(chart, Style.POINTS)).containsExactly(new Point(20, 0.2), new Point(100, 0.35));
        assertThat(chart.finding()).isEqualTo("Units beyond the 95% limits: 1");
    }

    @Test
    void everyUnitHasASmallChartOfItsRanks() {
        List<Chart> charts = example("rank-robustness");
        assertThat(charts).hasSize(3);
        assertThat(points(charts.getFirst(), Style.SOLID))
                .containsExactly(new Point(1, 0.509), new Point(2, 0), new Point(3, 0.491));
    }
}
