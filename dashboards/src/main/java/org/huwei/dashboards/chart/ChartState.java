package org.huwei.dashboards.chart;

import java.util.Map;

/**
 * Everything a chart shows, in one value that can be sent again at any time.
 *
 * @param option an ECharts option of maps, lists, texts and numbers; colours as {@code var(--hw-name)}
 * @param keys what a click on an axis label means: label to key
 * @param label the chart in one or two sentences, for readers who do not see it
 * @param height in pixels
 */
public record ChartState(Map<String, Object> option, Map<String, String> keys, String label, int height) {

    public ChartState {
        option = Map.copyOf(option);
        keys = Map.copyOf(keys);
    }
}
