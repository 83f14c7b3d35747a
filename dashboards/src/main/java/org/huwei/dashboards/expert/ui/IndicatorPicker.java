package org.huwei.dashboards.expert.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** The indicators by mechanism, any number of which can be ticked. */
final class IndicatorPicker extends Composite<Div> {

    private final Map<String, CheckboxGroup<String>> groups = new LinkedHashMap<>();
    private final Map<String, IndicatorDefinition> definitions = new LinkedHashMap<>();

    IndicatorPicker(List<IndicatorDefinition> indicators, Consumer<List<String>> changed) {
        getContent().setId("indicators");
        getContent().addClassName("hw-picker-scroll");
        indicators.forEach(definition -> definitions.put(definition.code(), definition));
        byMechanism(indicators).forEach((mechanism, members) -> {
            CheckboxGroup<String> group = group(mechanism, members);
            group.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(value());
                }
            });
            groups.put(mechanism.toString(), group);
            getContent().add(group);
        });
    }

    /** Ticks these codes and no others; codes that do not exist are passed over. */
    void setValue(List<String> codes) {
        groups.values().forEach(group -> {
            Set<String> own = group.getListDataView()
                    .getItems()
                    .filter(codes::contains)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            group.setValue(own);
        });
    }

    private List<String> value() {
        Set<String> ticked = new LinkedHashSet<>();
        groups.values().forEach(group -> ticked.addAll(group.getValue()));
        return definitions.keySet().stream().filter(ticked::contains).toList();
    }

    private CheckboxGroup<String> group(int mechanism, List<IndicatorDefinition> members) {
        CheckboxGroup<String> group = new CheckboxGroup<>(getTranslation("figures.mechanism." + mechanism));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setItems(members.stream().map(IndicatorDefinition::code).toList());
        group.setItemLabelGenerator(this::label);
        return group;
    }

    private String label(String code) {
        IndicatorDefinition definition = definitions.get(code);
        return definition == null ? code : code + " " + definition.name().in(getLocale());
    }

    private static Map<Integer, List<IndicatorDefinition>> byMechanism(List<IndicatorDefinition> indicators) {
        Map<Integer, List<IndicatorDefinition>> sorted = new TreeMap<>();
        indicators.forEach(definition -> sorted.computeIfAbsent(definition.mechanism(), key -> new ArrayList<>())
                .add(definition));
        return sorted;
    }
}
