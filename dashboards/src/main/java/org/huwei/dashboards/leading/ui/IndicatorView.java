package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.chart.ChartCard;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.Figures;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.leading.LeadingService;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.Card;
import org.huwei.dashboards.shell.Chip;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.Footnotes;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Notice;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.dashboards.shell.StampLine;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** L3: one indicator: definition, clauses, value, trend, and the divisions below down to the village. */
@Route(value = "indicator/:code", layout = MainLayout.class)
@RolesAllowed({"LEADING", "EXPERT", "AUDITOR", "ADMINISTRATOR"})
class IndicatorView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LeadingService service;
    private final transient FigureWords words;
    private final transient Scope scope;
    private String title = "";

    IndicatorView(LeadingService service, BundleTexts texts, CurrentUser user) {
        this.service = service;
        words = new FigureWords(texts.in(getLocale()));
        scope = user.scope(Audience.LEADING);
    }

    @Override
    public String getPageTitle() {
        return title + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        IndicatorDefinition definition = event.getRouteParameters()
                .get("code")
                .flatMap(service::definition)
                .orElseThrow(NotFoundException::new);
        title = words.name(definition);
        LeadingAddress address = LeadingAddress.read(event.getLocation().getQueryParameters());
        List<Period> periods = service.periods(scope).stream()
                .filter(period -> definition.periods().contains(period.kind()))
                .toList();
        Optional<Period> period = address.period().filter(periods::contains).or(() -> service.newest(periods));
        period.ifPresentOrElse(
                chosen -> showFigures(definition, address.division(), chosen, periods),
                () -> show(
                        new PageHeader(title, ""),
                        new Notice(
                                getTranslation("leading.waiting.title"), getTranslation("leading.waiting.message"))));
    }

    private void showFigures(IndicatorDefinition definition, String division, Period period, List<Period> periods) {
        Figures totals = service.totals(division, period, scope);
        Optional<Figure> figure = totals.of(definition.code()).stream().findFirst();
        PageHeader header = new PageHeader(
                definition.code() + " " + title,
                figure.map(one -> words.sentence(definition, one)).orElseGet(() -> getTranslation("leading.nofigure")));
        header.chips(Chip.choice(
                getTranslation("leading.chip.period"),
                periods.reversed(),
                period,
                words::period,
                next -> open(definition, division, next)));
        totals.stamp().ifPresent(stamp -> header.stamp(new StampLine(stamp).mask()));
        show(breadcrumb(definition, division, period), header, explanation(definition, figure));
        addCharts(definition, division, period);
        add(createClauses(definition), createFootnotes(definition));
    }

    private Nav breadcrumb(IndicatorDefinition definition, String division, Period period) {
        Nav path = new Nav();
        path.addClassName("hw-breadcrumb");
        path.setAriaLabel(getTranslation("leading.breadcrumb"));
        for (Division above : service.divisions(scope)) {
            if (division.startsWith(above.code())) {
                path.add(new Anchor(
                        LeadingAddress.indicator(definition.code(), above.code(), period), words.division(above)));
            }
        }
        return path;
    }

    private Card explanation(IndicatorDefinition definition, Optional<Figure> figure) {
        Card card = new Card(getTranslation("leading.definition"), "");
        card.add(new Paragraph(definition.sentence().in(getLocale())));
        figure.flatMap(one -> one.cell().shown())
                .ifPresent((Cell.Shown shown) -> card.add(
                        new Paragraph(getTranslation(
                                "leading.counts", words.count(shown.numerator()), words.count(shown.denominator()))),
                        new Paragraph(words.uncertainty(definition, shown))));
        return card;
    }

    private void addCharts(IndicatorDefinition definition, String division, Period period) {
        FigureCharts charts = new FigureCharts(definition, words);
        String file = definition.code() + "-" + division + "-" + period.code();
        List<Figure> trend = service.trend(definition.code(), division, period.kind(), scope);
        if (!trend.isEmpty()) {
            add(charts.trend(trend, words.sentence(definition, trend.getLast()), file + "-trend"));
        }
        List<Figure> below = service.below(definition.code(), division, period, scope);
        if (below.isEmpty()) {
            return;
        }
        long shown =
                below.stream().filter(one -> one.cell().shown().isPresent()).count();
        if (shown == 0) {
            add(new Notice(getTranslation("leading.stop.title"), getTranslation("leading.stop.message")));
            return;
        }
        long missing = below.stream()
                .filter(one -> FigureWords.code(one.cell()).equals("does_not_meet"))
                .count();
        ChartCard card = charts.comparison(below, getTranslation("leading.below", shown, missing), file + "-divisions");
        List<String> known = below.stream().map(one -> one.division().code()).toList();
        card.onSelect(code -> {
            if (known.contains(code)) {
                open(definition, code, period);
            }
        });
        add(card);
    }

    private Card createClauses(IndicatorDefinition definition) {
        Card card = new Card(getTranslation("leading.clauses"), "");
        service.clauses(definition)
                .forEach(clause -> card.add(
                        new Paragraph(clause.id() + " " + clause.words().in(getLocale()))));
        return card;
    }

    private Footnotes createFootnotes(IndicatorDefinition definition) {
        return new Footnotes(List.of(
                getTranslation("leading.footnote.unit", definition.unitCounted().in(getLocale())),
                getTranslation("leading.footnote.cohort", definition.cohort().in(getLocale())),
                getTranslation(
                        "leading.footnote.gaming",
                        definition.perverseIncentive().in(getLocale())),
                getTranslation(
                        "leading.footnote.check", definition.pairedCheck().in(getLocale())),
                getTranslation("leading.footnote.children")));
    }

    private void open(IndicatorDefinition definition, String division, Period period) {
        getUI().ifPresent(ui -> ui.navigate("indicator/" + definition.code(), LeadingAddress.write(division, period)));
    }
}
