package org.huwei.dashboards.methods.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.huwei.dashboards.chart.ChartCard;
import org.huwei.dashboards.chart.Curves.Curve;
import org.huwei.dashboards.chart.Curves.Point;
import org.huwei.dashboards.methods.picture.MethodPicture.Chart;
import org.huwei.dashboards.shell.Column;
import org.huwei.dashboards.shell.DataTable;

/** The pictures of a result: one chart over the whole width, several as small multiples. */
final class PictureCards extends Div {

    private static final int DIGITS = 6;

    PictureCards(List<Chart> charts, String fileName) {
        setId("pictures");
        addClassName(charts.size() > 1 ? "hw-panels" : "hw-block");
        charts.forEach(chart -> add(new ChartCard(chart.finding(), "", chart.state(), table(chart), fileName)));
    }

    private DataTable<Place> table(Chart chart) {
        List<Place> places = chart.curves().stream()
                .flatMap(curve -> curve.points().stream().map(point -> new Place(curve, point)))
                .distinct()
                .toList();
        return new DataTable<>(
                chart.finding(),
                List.of(
                        Column.text(
                                chart.xTitle(), place -> number(place.point().x())),
                        Column.number(
                                chart.yTitle(),
                                place -> number(place.point().y()),
                                place -> place.point().y()),
                        Column.text(
                                getTranslation("methods.picture.curve"),
                                place -> place.curve().name())),
                places);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%." + DIGITS + "g", value);
    }

    private record Place(Curve curve, Point point) {}
}
