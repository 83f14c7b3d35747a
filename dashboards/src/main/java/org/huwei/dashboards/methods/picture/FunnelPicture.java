package org.huwei.dashboards.methods.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huwei.dashboards.chart.Curves;
import org.huwei.dashboards.chart.Curves.Curve;
import org.huwei.dashboards.chart.Curves.Point;
import org.huwei.dashboards.chart.Curves.Style;
import org.huwei.dashboards.figures.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The funnel: limits over the size of units, and the units as points. */
final class FunnelPicture implements MethodPicture {

    private static final int STEPS = 60;
    private static final Map<String, Style> LIMITS =
            Map.of("l998", Style.DASHED, "l95", Style.SOLID, "u95", Style.SOLID, "u998", Style.DASHED);
    private static final List<String> ORDER = List.of("l998", "l95", "u95", "u998");

    @Override
    public String method() {
        return "funnel-limits";
    }

    @Override
    public List<Chart> draw(Call call, Texts texts) {
        boolean counts = call.input().hasNonNull("expected");
        ArrayNode sizes = call.input().withArray(counts ? "expected" : "n");
        ObjectNode grid = call.input().deepCopy();
        ArrayNode points = grid.putArray(counts ? "expected" : "n");
        grid(sizes, counts).forEach(at -> addSize(points, at, counts));
        grid.remove("observed");
        grid.set("target", call.output().get("target"));
        ObjectNode limits = call.caller().call(method(), grid);
        List<Curve> curves = new ArrayList<>();
        ORDER.forEach(key -> curves.add(curve(texts, key, points, limits)));
        curves.add(new Curve("", Style.POINTS, units(call, sizes, counts)));
        String xTitle = texts.get(counts ? "methods.picture.funnel.expected" : "methods.picture.funnel.n");
        String yTitle = texts.get(counts ? "methods.picture.funnel.ratio" : "methods.picture.funnel.share");
        String finding = finding(call.output(), texts);
        return List.of(new Chart(finding, xTitle, yTitle, curves, Curves.of(curves, xTitle, yTitle, finding)));
    }

    /** Sizes from a little below the smallest unit to a little above the largest. */
    private static TreeSet<Double> grid(ArrayNode sizes, boolean counts) {
        double[] all = sizes.values().stream()
                .mapToDouble(JsonNode::doubleValue)
                .sorted()
                .toArray();
        double from = all[0] * 0.8;
        double to = all[all.length - 1] * 1.1;
        TreeSet<Double> grid = new TreeSet<>();
        for (int step = 0; step <= STEPS; step++) {
            double at = from + (to - from) * step / STEPS;
            grid.add(counts ? at : Math.max(1, Math.rint(at)));
        }
        return grid;
    }

    private static void addSize(ArrayNode sizes, double at, boolean counts) {
        if (counts) {
            sizes.add(at);
        } else {
            sizes.add((long) at);
        }
    }

    private static Curve curve(Texts texts, String key, ArrayNode sizes, ObjectNode limits) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < sizes.size(); at++) {
            points.add(new Point(
                    sizes.get(at).doubleValue(), limits.path(key).get(at).doubleValue()));
        }
        return new Curve(texts.get("methods.picture.funnel." + key), LIMITS.getOrDefault(key, Style.SOLID), points);
    }

    private static List<Point> units(Call call, ArrayNode sizes, boolean counts) {
        List<Point> points = new ArrayList<>();
        JsonNode observed = call.input().path("observed");
        for (int at = 0; at < observed.size() && at < sizes.size(); at++) {
            if (observed.get(at).isNumber() && sizes.get(at).doubleValue() > 0) {
                double size = sizes.get(at).doubleValue();
                points.add(new Point(size, observed.get(at).doubleValue() / size));
            }
        }
        return points;
    }

    private static String finding(ObjectNode output, Texts texts) {
        long beyond = output.path("flags").values().stream()
                .filter(flag -> flag.isNumber() && flag.intValue() != 0)
                .count();
        return output.hasNonNull("flags")
                ? texts.get("methods.picture.funnel.finding", Long.toString(beyond))
                : texts.get("methods.picture.funnel.plain");
    }
}
