package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.ToLongFunction;
import org.huwei.dashboards.administration.SourceDay;
import org.huwei.dashboards.chart.ChartCard;
import org.huwei.dashboards.chart.Columns;
import org.huwei.dashboards.shell.Column;
import org.huwei.dashboards.shell.DataTable;

/** What came from a source day by day, so that one that dries up or sends rubbish is seen. */
final class TrendSection extends Composite<Section> {

    private final transient Words words;
    private final Select<String> source = new Select<>();
    private final Paragraph none = new Paragraph();
    private final Div chart = new Div();
    private transient List<SourceDay> days = List.of();

    TrendSection(Words words) {
        this.words = words;
        none.setText(words.get("trend.none"));
        source.setId("trend-source");
        source.addClassName("hw-short");
        source.setLabel(words.get("column.source"));
        source.setItemLabelGenerator(words::source);
        source.addValueChangeListener(change -> draw());
        getContent().addClassName("hw-block");
        getContent().add(new H2(words.get("trend")), none, source, chart);
    }

    void show(List<SourceDay> found) {
        if (found.equals(days) && !found.isEmpty()) {
            return;
        }
        days = List.copyOf(found);
        List<String> sources =
                days.stream().map(SourceDay::sourceSystem).distinct().toList();
        none.setVisible(sources.isEmpty());
        source.setVisible(!sources.isEmpty());
        String before = source.getValue();
        source.setItems(sources);
        if (!sources.isEmpty()) {
            source.setValue(before != null && sources.contains(before) ? before : sources.getFirst());
        }
        draw();
    }

    private void draw() {
        chart.removeAll();
        String chosen = source.getValue();
        List<SourceDay> shown =
                days.stream().filter(day -> day.sourceSystem().equals(chosen)).toList();
        if (shown.isEmpty()) {
            return;
        }
        String finding = words.get(
                "trend.finding",
                words.source(chosen),
                shown.size(),
                shown.stream().mapToLong(SourceDay::loaded).sum(),
                shown.stream().mapToLong(SourceDay::quarantined).sum());
        List<Columns.Kind> kinds = List.of(
                new Columns.Kind(
                        words.get("column.loaded"),
                        shown.stream().map(SourceDay::loaded).toList()),
                new Columns.Kind(
                        words.get("column.quarantined"),
                        shown.stream().map(SourceDay::quarantined).toList()));
        chart.add(new ChartCard(
                finding,
                words.get("trend.measure"),
                Columns.of(
                        shown.stream().map(day -> day.day().toString()).toList(),
                        kinds,
                        words.get("column.rows"),
                        finding),
                table(finding, shown),
                "trend-" + chosen));
    }

    private DataTable<SourceDay> table(String caption, List<SourceDay> shown) {
        return new DataTable<>(
                caption,
                List.of(
                        Column.text(words.get("trend.day"), day -> day.day().toString()),
                        number("read", SourceDay::read),
                        number("loaded", SourceDay::loaded),
                        number("quarantined", SourceDay::quarantined),
                        Column.number(words.get("trend.failures"), day -> words.count(day.failures()), day ->
                                (double) day.failures())),
                shown);
    }

    private Column<SourceDay> number(String key, ToLongFunction<SourceDay> value) {
        return Column.number(words.get("column." + key), day -> words.count(value.applyAsLong(day)), day ->
                (double) value.applyAsLong(day));
    }
}
