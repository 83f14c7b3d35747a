package org.huwei.dashboards.expert.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huwei.dashboards.expert.DivisionTree;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.DivisionSelection.Level;

/** The divisions as a tree with tick boxes, a search by name or code, and short cuts for whole levels. */
final class DivisionPicker extends Composite<Div> {

    private final DivisionTree tree;
    private final Consumer<List<String>> changed;
    private final TreeGrid<Division> grid = new TreeGrid<>();
    private final TreeDataProvider<Division> divisions;
    private final Paragraph nothing = new Paragraph();

    DivisionPicker(DivisionTree tree, Consumer<List<String>> changed) {
        this.tree = tree;
        this.changed = changed;
        divisions = new TreeDataProvider<>(
                new TreeData<Division>().addItems(tree.roots(), division -> tree.children(division.code())));
        createGrid();
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("expert.search"));
        search.setAriaLabel(getTranslation("expert.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        search.addClassName("hw-division-search");
        nothing.setVisible(false);
        getContent().setId("divisions");
        getContent().addClassName("hw-division-picker");
        getContent().add(search, createShortcuts(), nothing, grid);
    }

    /** Ticks these divisions and no others; codes that do not exist are passed over. */
    void setValue(List<String> codes) {
        Set<Division> wanted = codes.stream()
                .flatMap(code -> tree.find(code).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!grid.asMultiSelect().getValue().equals(wanted)) {
            grid.asMultiSelect().setValue(wanted);
        }
    }

    private void createGrid() {
        grid.setDataProvider(divisions);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addHierarchyColumn(Division::name)
                .setHeader(getTranslation("expert.column.division"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(Division::code)
                .setHeader(getTranslation("expert.column.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addClassNames("hw-dense", "hw-division-tree");
        grid.expand(tree.roots());
        grid.asMultiSelect().addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                changed.accept(ordered(selection.getValue()));
            }
        });
    }

    private Div createShortcuts() {
        Div shortcuts = new Div();
        shortcuts.addClassName("hw-shortcuts");
        for (Level level : List.of(Level.CITY, Level.AREA, Level.TOWN)) {
            shortcuts.add(shortcut("expert.level." + level.code(), codes(tree.ofLevel(level))));
        }
        shortcuts.add(shortcut("expert.level.none", List.of()));
        return shortcuts;
    }

    private Button shortcut(String key, List<String> codes) {
        Button button = new Button(getTranslation(key), click -> {
            setValue(codes);
            changed.accept(codes);
        });
        button.addClassName("hw-link-button");
        return button;
    }

    private void find(String text) {
        boolean searching = !text.isBlank();
        Set<String> matches = searching ? tree.matching(text) : Set.of();
        if (searching) {
            divisions.setFilter(division -> matches.contains(division.code()));
            grid.expandRecursively(tree.roots(), 2);
        } else {
            divisions.clearFilters();
            grid.collapseRecursively(tree.roots(), 3);
            grid.expand(tree.roots());
        }
        nothing.setVisible(searching && matches.isEmpty());
        nothing.setText(getTranslation("expert.search.none", text.strip()));
    }

    private List<String> ordered(Set<Division> chosen) {
        return tree.ordered(codes(chosen));
    }

    private static List<String> codes(Collection<Division> chosen) {
        return chosen.stream().map(Division::code).toList();
    }
}
