package org.huwei.dashboards.methods.picture;

import java.util.ArrayList;
import java.util.List;
import org.huwei.dashboards.chart.Curves;
import org.huwei.dashboards.chart.Curves.Curve;
import org.huwei.dashboards.chart.Curves.Point;
import org.huwei.dashboards.chart.Curves.Style;
import org.huwei.dashboards.figures.Texts;
import tools.jackson.databind.JsonNode;

/** The share of draws in which each unit takes each rank: a small chart for each unit, all on one scale. */
final class AcceptabilityPicture implements MethodPicture {

    private static final int MOST_UNITS = 24;

    @Override
    public String method() {
        return "rank-robustness";
    }

    @Override
    public List<Chart> draw(Call call, Texts texts) {
        JsonNode shares = call.output().path("rankAcceptability");
        double largest = shares.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(JsonNode::doubleValue)
                .max()
                .orElse(1);
        double ceiling = Math.min(1, Math.ceil(largest * 10) / 10);
        List<Chart> charts = new ArrayList<>();
        for (int unit = 0; unit < shares.size() && unit < MOST_UNITS; unit++) {
            charts.add(chart(call, unit, shares.get(unit), ceiling, texts));
        }
        return charts;
    }

    private static Chart chart(Call call, int unit, JsonNode shares, double ceiling, Texts texts) {
        List<Point> points = new ArrayList<>();
        for (int rank = 0; rank < shares.size(); rank++) {
            points.add(new Point(rank + 1, shares.get(rank).doubleValue()));
        }
        String name = call.input().path("units").path(unit).asString(Integer.toString(unit + 1));
        String finding = finding(
                name,
                call.output().path("rankP05").path(unit).toString(),
                call.output().path("rankP95").path(unit).toString(),
                texts);
        String xTitle = texts.get("methods.picture.ranks.x");
        String yTitle = texts.get("methods.picture.ranks.y");
        List<Curve> curves = List.of(new Curve("", Style.SOLID, points), new Curve("", Style.POINTS, points));
        return new Chart(finding, xTitle, yTitle, curves, Curves.panel(curves, xTitle, yTitle, finding, ceiling));
    }

    private static String finding(String name, String best, String worst, Texts texts) {
        return best.equals(worst)
                ? texts.get("methods.picture.ranks.same", name, best)
                : texts.get("methods.picture.ranks.finding", name, best, worst);
    }
}
