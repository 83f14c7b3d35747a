package org.huwei.dashboards.methods.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.huwei.dashboards.chart.Curves;
import org.huwei.dashboards.chart.Curves.Curve;
import org.huwei.dashboards.chart.Curves.Point;
import org.huwei.dashboards.chart.Curves.Style;
import org.huwei.dashboards.figures.Texts;
import org.huwei.etl.method.MethodInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sample size against precision, from half to twice the precision asked for.
 *
 * @param method whose sample size is drawn
 * @param key of its precision
 */
record PrecisionPicture(String method, String key) implements MethodPicture {

    private static final int STEPS = 30;
    private static final BigDecimal FIRST = new BigDecimal("0.5");
    private static final BigDecimal STEP = new BigDecimal("0.05");

    @Override
    public List<Chart> draw(Call call, Texts texts) {
        BigDecimal precision = call.input().path(key).decimalValue();
        List<Point> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            BigDecimal at =
                    precision.multiply(FIRST.add(STEP.multiply(BigDecimal.valueOf(step))), MathContext.DECIMAL64);
            addPoint(call, at, points);
        }
        String xTitle = texts.get("methods.picture.precision.x");
        String yTitle = texts.get("methods.picture.precision.y");
        String finding = texts.get(
                "methods.picture.precision.finding", precision.toPlainString(), Long.toString(size(call.output())));
        List<Curve> curves = List.of(
                new Curve("", Style.SOLID, points),
                new Curve("", Style.POINTS, List.of(new Point(precision.doubleValue(), size(call.output())))));
        return List.of(new Chart(finding, xTitle, yTitle, curves, Curves.of(curves, xTitle, yTitle, finding)));
    }

    /** A precision that no sample reaches, or that is wider than everything, leaves the curve shorter. */
    private void addPoint(Call call, BigDecimal at, List<Point> points) {
        ObjectNode input = call.input().deepCopy();
        input.put(key, at);
        try {
            points.add(new Point(at.doubleValue(), size(call.caller().call(method, input))));
        } catch (MethodInputException outside) {
            return;
        }
    }

    private static long size(ObjectNode output) {
        JsonNode n = output.get("n");
        return (n == null ? output.path("nInfinite") : n).longValue();
    }
}
