package org.huwei.dashboards.methods.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huwei.dashboards.methods.ResultTables;
import org.huwei.dashboards.shell.Card;
import org.huwei.dashboards.shell.Column;
import org.huwei.dashboards.shell.CopyBlock;
import org.huwei.dashboards.shell.DataTable;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.MethodDescription.Field;
import tools.jackson.databind.node.ObjectNode;

/** The result of a call: single values with their meaning, arrays side by side, matrices, and the JSON. */
final class ResultCard extends Card {

    private static final int MOST_ROWS = 500;
    private static final int LONGEST_JSON = 20_000;

    private final transient Map<String, String> meanings;

    ResultCard(String title, MethodDescription description, ObjectNode output, Locale language) {
        super(title, "");
        setId("result");
        meanings = description.output().stream()
                .collect(Collectors.toMap(Field::key, field -> field.meaning().in(language)));
        Map<String, String> values = ResultTables.values(output);
        if (!values.isEmpty()) {
            add(createValues(values));
        }
        ResultTables.tables(output).forEach(table -> add(createTable(table)));
        H3 heading = new H3(getTranslation("methods.result.json"));
        heading.addClassNames("hw-card-subtitle", "hw-result-json");
        add(heading, createJson(output.toString()));
    }

    private Component createValues(Map<String, String> values) {
        return new DataTable<>(
                getTranslation("methods.result.values"),
                List.of(
                        Column.<Map.Entry<String, String>>text(getTranslation("methods.result.key"), Map.Entry::getKey),
                        new Column<Map.Entry<String, String>>(
                                getTranslation("methods.result.value"), Map.Entry::getValue, true, null),
                        Column.<Map.Entry<String, String>>text(
                                getTranslation("methods.result.meaning"), entry -> meaning(entry.getKey()))),
                List.copyOf(values.entrySet()));
    }

    private Component createTable(ResultTables.Table table) {
        List<Column<List<String>>> columns =
                new ArrayList<>(IntStream.range(0, table.headers().size())
                        .mapToObj(at -> new Column<List<String>>(
                                table.headers().get(at), row -> at < row.size() ? row.get(at) : "", at > 0, null))
                        .toList());
        Div box = new Div(new DataTable<>(
                caption(table), columns, table.rows().stream().limit(MOST_ROWS).toList()));
        if (table.rows().size() > MOST_ROWS) {
            box.add(new Paragraph(getTranslation(
                    "methods.result.cut",
                    Integer.toString(MOST_ROWS),
                    Integer.toString(table.rows().size()))));
        }
        return box;
    }

    private String caption(ResultTables.Table table) {
        List<String> paths = table.title().isEmpty()
                ? table.headers().subList(1, table.headers().size())
                : List.of(table.title());
        return paths.stream()
                .map(path -> getTranslation("methods.result.named", path, meaning(path)))
                .distinct()
                .limit(6)
                .collect(Collectors.joining(getTranslation("methods.result.separator")));
    }

    private String meaning(String path) {
        return meanings.getOrDefault(path.replaceFirst("[\\[.].*", ""), "");
    }

    private Component createJson(String json) {
        return json.length() <= LONGEST_JSON
                ? new CopyBlock(json)
                : new Paragraph(getTranslation("methods.result.long", Integer.toString(json.length())));
    }
}
