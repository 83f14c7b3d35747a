package org.huwei.dashboards.expert.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;
import org.huwei.dashboards.expert.Breakdown;
import org.huwei.dashboards.expert.ExpertQuery;
import org.huwei.dashboards.expert.Workbench;

/** The four choices of a query, side by side where there is room: what, when, where, by. */
final class QueryForm extends Composite<Div> {

    private final Workbench bench;
    private final Consumer<ExpertQuery> changed;
    private final IndicatorPicker indicators;
    private final PeriodPicker periods;
    private final DivisionPicker divisions;
    private final RadioButtonGroup<Breakdown> by = new RadioButtonGroup<>();
    private final Span indicatorCount = count();
    private final Span periodCount = count();
    private final Span divisionCount = count();
    private ExpertQuery query = ExpertQuery.EMPTY;

    QueryForm(Workbench bench, Consumer<ExpertQuery> changed) {
        this.bench = bench;
        this.changed = changed;
        indicators = new IndicatorPicker(bench.indicators(), codes -> take(query.withIndicators(codes)));
        periods = new PeriodPicker(bench.periods(), codes -> take(query.withPeriods(codes)));
        divisions = new DivisionPicker(bench.divisions(), codes -> take(query.withDivisions(codes)));
        by.setId("by");
        by.setItems(Breakdown.values());
        by.setItemLabelGenerator(breakdown -> getTranslation("expert.by." + breakdown.key()));
        by.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        by.setAriaLabel(getTranslation("expert.by"));
        by.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                take(query.withBy(change.getValue()));
            }
        });
        Paragraph hint = new Paragraph(getTranslation("expert.by.hint"));
        hint.addClassName("hw-hint");
        getContent().addClassName("hw-query-form");
        getContent()
                .add(
                        choice("expert.what", indicatorCount, indicators),
                        choice("expert.when", periodCount, periods),
                        choice("expert.where", divisionCount, divisions),
                        choice("expert.by", new Span(), by, hint));
    }

    /** Shows a query as chosen. */
    void setQuery(ExpertQuery shown) {
        query = shown;
        indicators.setValue(shown.indicators());
        periods.setValue(shown.periods());
        divisions.setValue(shown.divisions());
        by.setItemEnabledProvider(breakdown -> bench.allows(breakdown, shown.indicators()));
        by.setValue(shown.by());
        indicatorCount.setText(
                getTranslation("expert.chosen", shown.indicators().size()));
        periodCount.setText(getTranslation("expert.chosen", shown.periods().size()));
        divisionCount.setText(getTranslation("expert.chosen", shown.divisions().size()));
    }

    private void take(ExpertQuery changedQuery) {
        setQuery(changedQuery);
        changed.accept(changedQuery);
    }

    private Section choice(String titleKey, Span count, Component... content) {
        Div head = new Div(new H2(getTranslation(titleKey)), count);
        head.addClassName("hw-choice-head");
        Section section = new Section(head);
        section.addClassNames("hw-card", "hw-choice");
        section.add(content);
        return section;
    }

    private static Span count() {
        Span count = new Span();
        count.addClassName("hw-choice-count");
        return count;
    }
}
