package org.huwei.dashboards.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.huwei.dashboards.shell.Card;
import org.huwei.dashboards.shell.DataTable;

/** The frame of every chart: finding, measure, the chart or its table twin, PNG and CSV. */
public class ChartCard extends Card {

    private final EChart chart = new EChart();
    private final DataTable<?> table;
    private final String fileName;
    private final Button twin;

    /**
     * @param finding the chart's title: what it shows
     * @param measure what is measured, with unit
     * @param table the same records as a table
     * @param fileName of the downloads, without ending
     */
    public ChartCard(String finding, String measure, ChartState state, DataTable<?> table, String fileName) {
        super(finding, measure);
        this.table = table;
        this.fileName = fileName;
        addClassName("hw-chart-card");
        chart.show(state);
        table.setVisible(false);
        twin = new Button(getTranslation("chart.table"), click -> turn());
        add(createTools(), chart, table);
    }

    /** Calls with the key of the clicked mark or label. */
    public ChartCard onSelect(SerializableConsumer<String> selected) {
        chart.onSelect(selected);
        return this;
    }

    private Component createTools() {
        twin.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Button image = new Button(getTranslation("chart.png"), click -> chart.downloadImage(fileName + ".png"));
        image.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = table.csv();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), fileName + ".csv", "text/csv;charset=utf-8", bytes.length);
                }),
                getTranslation("chart.csv"));
        Div tools = new Div(twin, image, file);
        tools.addClassNames("hw-tools", "hw-no-print");
        return tools;
    }

    private void turn() {
        boolean showTable = !table.isVisible();
        table.setVisible(showTable);
        chart.setVisible(!showTable);
        twin.setText(getTranslation(showTable ? "chart.chart" : "chart.table"));
    }
}
