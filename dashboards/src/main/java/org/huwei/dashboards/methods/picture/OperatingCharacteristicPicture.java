package org.huwei.dashboards.methods.picture;

import java.util.ArrayList;
import java.util.List;
import org.huwei.dashboards.chart.Curves;
import org.huwei.dashboards.chart.Curves.Curve;
import org.huwei.dashboards.chart.Curves.Point;
import org.huwei.dashboards.chart.Curves.Style;
import org.huwei.dashboards.figures.Texts;
import org.huwei.etl.sampling.OperatingCharacteristic;
import tools.jackson.databind.node.ObjectNode;

/** How probably the sample is accepted, by the true share of errors: the operating characteristic of the plan. */
final class OperatingCharacteristicPicture implements MethodPicture {

    private static final int STEPS = 60;
    private static final int TIMES_TOLERABLE = 2;

    @Override
    public String method() {
        return "attribute-sample-size";
    }

    @Override
    public List<Chart> draw(Call call, Texts texts) {
        long n = call.output().path("n").longValue();
        long allowed = call.output().path("allowedErrors").longValue();
        double tolerable = tolerable(call.input());
        List<Point> points = points(call.input(), n, allowed, Math.min(1, TIMES_TOLERABLE * tolerable));
        String xTitle = texts.get("methods.picture.oc.x");
        String yTitle = texts.get("methods.picture.oc.y");
        String finding = texts.get("methods.picture.oc.finding", Long.toString(n), Long.toString(allowed));
        Point asked = new Point(tolerable, call.output().path("achievedRisk").doubleValue());
        List<Curve> curves = List.of(new Curve("", Style.SOLID, points), new Curve("", Style.POINTS, List.of(asked)));
        return List.of(new Chart(finding, xTitle, yTitle, curves, Curves.of(curves, xTitle, yTitle, finding)));
    }

    private static double tolerable(ObjectNode input) {
        long size = input.path("populationSize").longValue(0);
        long errors = input.path("tolerableErrorsInPopulation").longValue(0);
        return size > 0 && errors > 0
                ? (double) errors / size
                : input.path("tolerableRate").doubleValue();
    }

    private static List<Point> points(ObjectNode input, long n, long allowed, double largest) {
        long size = input.path("populationSize").longValue(0);
        List<Point> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double rate = largest * step / STEPS;
            if (size == 0) {
                points.add(new Point(rate, OperatingCharacteristic.binomial(n, allowed, rate)));
            } else {
                long errors = Math.round(size * rate);
                points.add(new Point(
                        (double) errors / size, OperatingCharacteristic.hypergeometric(size, errors, n, allowed)));
            }
        }
        return points;
    }
}
