package org.huwei.dashboards.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * ECharts as a component. The state lives here and is sent whole, at most once in a round trip and again after each
 * attach, because the element in the browser is a new one then. Static files only, so nothing is bundled.
 */
@Tag("huwei-chart")
@JavaScript("context://echarts/echarts.min.js")
@JavaScript("context://charts/huwei-chart.js")
public class EChart extends Component implements HasStyle {

    private @Nullable ObjectNode state;
    private boolean pending;

    /** Shows another state. */
    public void show(ChartState next) {
        state = JacksonUtils.mapToJson(Map.of("option", next.option(), "keys", next.keys(), "label", next.label()));
        getElement().setAttribute("aria-label", next.label());
        getElement().getStyle().set("--hw-chart-height", next.height() + "px");
        synchronize();
    }

    /** Calls with the key of what was clicked; the key comes from the browser and must be looked up, not trusted. */
    public void onSelect(SerializableConsumer<String> selected) {
        getElement()
                .addEventListener(
                        "chart-select",
                        event -> selected.accept(
                                event.getEventData().path("event.detail.key").asString("")))
                .addEventData("event.detail.key");
    }

    /** Lets the browser save what it shows as PNG. */
    public void downloadImage(String fileName) {
        getElement().executeJs("this.download($0)", fileName);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        pending = false;
        synchronize();
    }

    private void synchronize() {
        if (state == null || pending) {
            return;
        }
        getUI().ifPresent(ui -> {
            pending = true;
            ui.beforeClientResponse(this, context -> {
                pending = false;
                getElement().executeJs("this.show($0)", state);
            });
        });
    }
}
