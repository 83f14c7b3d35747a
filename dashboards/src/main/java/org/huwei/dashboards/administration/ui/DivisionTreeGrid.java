package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.DivisionService.DatedDivision;
import org.huwei.etl.division.DivisionLoader;

/** The divisions that exist on a day, below the ones they lie in. */
final class DivisionTreeGrid extends TreeGrid<DatedDivision> {

    private static final int FEW = 200;

    private final transient Words words;
    private final transient Map<String, DatedDivision> divisions;
    private final transient Map<String, List<String>> successors = new HashMap<>();

    DivisionTreeGrid(Words words, Map<String, DatedDivision> divisions) {
        this.words = words;
        this.divisions = divisions;
        divisions
                .values()
                .forEach(division -> division.predecessors()
                        .forEach(code -> successors
                                .computeIfAbsent(code, old -> new ArrayList<>())
                                .add(division.code())));
        setId("divisions");
        addClassName("hw-dense");
        setSelectionMode(SelectionMode.NONE);
        addHierarchyColumn(DatedDivision::name)
                .setHeader(words.get("divisions.column.name"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        // Not as wide as what is seen first: villages below have twice the digits.
        column("code", DatedDivision::code).setAutoWidth(false).setWidth("152px");
        column("kind", DatedDivision::kind);
        column(
                "opened",
                division -> division.opened().equals(DivisionLoader.OPENED_UNKNOWN)
                        ? words.get("divisions.unknown")
                        : division.opened().toString());
        column("closed", division -> division.closed().map(LocalDate::toString).orElse("–"));
        column("predecessors", division -> names(division.predecessors()));
        column("successors", division -> names(successors.getOrDefault(division.code(), List.of())));
    }

    /**
     * Shows the divisions of a day.
     *
     * @param text part of a name, or the beginning of a code; what lies above a match is shown too
     */
    void show(LocalDate on, String text) {
        Map<String, DatedDivision> there = divisions.values().stream()
                .filter(division -> division.existsOn(on))
                .filter(matching(on, text.strip())::contains)
                .collect(Collectors.toMap(
                        DatedDivision::code, division -> division, (first, second) -> first, LinkedHashMap::new));
        Map<String, List<DatedDivision>> below =
                there.values().stream().collect(Collectors.groupingBy(DatedDivision::parent));
        List<DatedDivision> roots = there.values().stream()
                .filter(division -> !there.containsKey(division.parent()))
                .toList();
        setItems(roots, division -> below.getOrDefault(division.code(), List.of()));
        expand(text.isBlank() || there.size() > FEW ? roots : List.copyOf(there.values()));
        setAllRowsVisible(false);
    }

    private Set<DatedDivision> matching(LocalDate on, String text) {
        Set<DatedDivision> matching = new HashSet<>();
        for (DatedDivision division : divisions.values()) {
            if (division.existsOn(on)
                    && (division.name().contains(text) || division.code().startsWith(text))) {
                for (DatedDivision up = division; up != null && matching.add(up); ) {
                    up = divisions.get(up.parent());
                }
            }
        }
        return matching;
    }

    private String names(List<String> codes) {
        return codes.stream()
                .map(code -> {
                    DatedDivision division = divisions.get(code);
                    return division == null ? code : division.name();
                })
                .collect(Collectors.joining(words.get("separator")));
    }

    private Column<DatedDivision> column(String key, ValueProvider<DatedDivision, String> value) {
        return addColumn(value)
                .setKey(key)
                .setHeader(words.get("divisions.column." + key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }
}
