package org.huwei.dashboards.methods.picture;

import java.util.List;
import org.huwei.dashboards.chart.ChartState;
import org.huwei.dashboards.chart.Curves.Curve;
import org.huwei.dashboards.figures.Texts;
import tools.jackson.databind.node.ObjectNode;

/** Draws the result of one method. A picture whose method does not exist never appears. */
public interface MethodPicture {

    /** The name of the method. */
    String method();

    /** The charts of a call that went well; none where this result is no curve. */
    List<Chart> draw(Call call, Texts texts);

    /** Calls a method again, for other points of a curve. */
    @FunctionalInterface
    interface Caller {
        /** The output for an input. */
        ObjectNode call(String name, ObjectNode input);
    }

    /**
     * A call and what came out.
     *
     * @param caller to call again
     */
    record Call(ObjectNode input, ObjectNode output, Caller caller) {}

    /**
     * A chart.
     *
     * @param finding its title
     * @param xTitle what its curves go over
     * @param yTitle what they show
     * @param curves also the rows of the table twin
     */
    record Chart(String finding, String xTitle, String yTitle, List<Curve> curves, ChartState state) {
        public Chart {
            curves = List.copyOf(curves);
        }
    }
}
