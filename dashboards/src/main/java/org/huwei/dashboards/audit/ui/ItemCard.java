package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huwei.dashboards.audit.DrawDetail;
import org.huwei.dashboards.audit.DrawItem;
import org.huwei.dashboards.audit.FrameStratum;

/** The drawn units by stratum in ticket order, narrowed to one stratum or one role by choices kept in the address. */
final class ItemCard extends Composite<Section> {

    private static final String ALL = "";

    private final DrawDetail draw;
    private final Consumer<QueryParameters> chosen;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final ComboBox<String> area = new ComboBox<>(getTranslation("audit.draw.items.area"));
    private final RadioButtonGroup<String> role = new RadioButtonGroup<>(getTranslation("audit.draw.items.roles"));
    private final Paragraph count = new Paragraph();
    private final Grid<DrawItem> grid = new Grid<>();

    ItemCard(DrawDetail draw, QueryParameters parameters, Consumer<QueryParameters> chosen) {
        this.draw = draw;
        this.chosen = chosen;
        names.put(ALL, getTranslation("audit.draw.items.all"));
        for (FrameStratum stratum : draw.strata().strata()) {
            names.put(stratum.area(), stratum.name());
        }
        createFilters(parameters);
        createGrid();
        count.addClassName("hw-hint");
        count.getElement().setAttribute("aria-live", "polite");
        H2 title = new H2(getTranslation("audit.draw.items"));
        title.addClassName("hw-card-title");
        Div filters = new Div(area, role);
        filters.addClassName("hw-field-row");
        getContent().addClassNames("hw-card");
        getContent().add(title, filters, count, grid);
        filter();
    }

    private void createFilters(QueryParameters parameters) {
        area.setItems(names.keySet());
        area.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        area.setValue(
                parameters.getSingleParameter("area").filter(names::containsKey).orElse(ALL));
        area.addValueChangeListener(change -> choose(change.isFromClient()));
        role.setItems(ALL, "main", "reserve");
        role.setItemLabelGenerator(
                key -> getTranslation(key.isEmpty() ? "audit.draw.items.roles.all" : "audit.role." + key));
        role.setValue(parameters
                .getSingleParameter("role")
                .filter(List.of("main", "reserve")::contains)
                .orElse(ALL));
        role.addValueChangeListener(change -> choose(change.isFromClient()));
    }

    private void createGrid() {
        grid.setId("items");
        grid.addClassName("hw-dense");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        column("stratum", DrawItem::areaName);
        column("order", item -> Long.toString(item.order())).setTextAlign(ColumnTextAlign.END);
        column("role", item -> getTranslation(item.reserve() ? "audit.role.reserve" : "audit.role.main"));
        column("pseudonym", DrawItem::unit);
        column("ticket", DrawItem::ticket).setFlexGrow(1);
    }

    private Grid.Column<DrawItem> column(String key, ValueProvider<DrawItem, String> value) {
        return grid.addColumn(value)
                .setKey(key)
                .setHeader(getTranslation("audit.column." + key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void choose(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        filter();
        Map<String, String> parameters = new LinkedHashMap<>();
        putIfChosen(parameters, "area", area.getValue());
        putIfChosen(parameters, "role", role.getValue());
        chosen.accept(QueryParameters.simple(parameters));
    }

    private void filter() {
        String wantedArea = area.getValue() == null ? ALL : area.getValue();
        String wantedRole = role.getValue() == null ? ALL : role.getValue();
        List<DrawItem> items = new ArrayList<>(draw.items());
        items.removeIf(item -> !wantedArea.isEmpty() && !item.area().equals(wantedArea));
        items.removeIf(item -> !wantedRole.isEmpty() && item.reserve() != wantedRole.equals("reserve"));
        grid.setItems(items);
        count.setText(getTranslation("audit.draw.items.count", items.size()));
    }

    private static void putIfChosen(Map<String, String> parameters, String name, String value) {
        if (value != null && !value.isEmpty()) {
            parameters.put(name, value);
        }
    }
}
