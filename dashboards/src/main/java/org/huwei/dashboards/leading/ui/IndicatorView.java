package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.chart.ChartCard;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.DivisionSelection.Level;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.Figures;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.leading.LeadingService;
import org.huwei.dashboards.leading.Places;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.Card;
import org.huwei.dashboards.shell.Chip;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.Footnotes;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Notice;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Dimension;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;
import org.jspecify.annotations.Nullable;

/** L3: one indicator: definition, clauses, value, trend, sub-groups, and the divisions below down to the village. */
@Route(value = "indicator/:code", layout = MainLayout.class)
@RolesAllowed({"LEADING", "EXPERT", "AUDITOR", "ADMINISTRATOR"})
class IndicatorView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LeadingService service;
    private final transient FigureWords words;
    private final transient Scope scope;
    private String title = "";
    private @Nullable Division shownBefore;

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
        title = definition.code() + " " + words.name(definition);
        LeadingAddress address = LeadingAddress.read(event.getLocation().getQueryParameters());
        List<Period> periods = service.periods(scope).stream()
                .filter(period -> definition.periods().contains(period.kind()))
                .toList();
        Optional<Period> period = address.period().filter(periods::contains).or(() -> service.newest(periods));
        Places places = service.places(scope);
        Optional<Division> division =
                address.division().isPresent() ? address.division().flatMap(places::find) : places.home();
        if (period.isEmpty()) {
            show(
                    new PageHeader(title, ""),
                    new WaitingPanel(
                            service::jobs,
                            () -> !service.periods(scope).isEmpty(),
                            () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
        } else if (division.isEmpty()) {
            show(new PageHeader(title, ""), new OutOfScope(places, words, "indicator/" + definition.code()));
        } else {
            startAtTheTop(division.get());
            showFigures(new Shown(definition, division.get(), period.get(), address), periods, places);
        }
    }

    /** A link deep in one division's page leads to another's, whose head is what to read first. */
    private void startAtTheTop(Division division) {
        if (shownBefore != null && !shownBefore.equals(division)) {
            MainLayout.scrollToTop(this);
        }
        shownBefore = division;
    }

    /** What the page is about. */
    private record Shown(IndicatorDefinition definition, Division division, Period period, LeadingAddress requested) {

        LeadingAddress address() {
            return LeadingAddress.of(division, period).withTrend(requested.trend());
        }

        PeriodKind trend() {
            return requested.trend().filter(definition.periods()::contains).orElse(period.kind());
        }

        String file(String part) {
            return definition.code() + "-" + division.code() + "-" + period.code() + "-" + part;
        }
    }

    private void showFigures(Shown shown, List<Period> periods, Places places) {
        IndicatorDefinition definition = shown.definition();
        Figures totals = service.totals(shown.division(), shown.period(), scope);
        Figure figure = service.total(definition, shown.division(), shown.period(), totals);
        PageHeader header = new PageHeader(title, words.sentence(definition, figure));
        header.chips(
                DivisionChip.of(
                        getTranslation("leading.chip.division"),
                        places,
                        shown.division(),
                        words,
                        next -> open(shown, next, shown.period())),
                Chip.choice(
                        getTranslation("leading.chip.period"),
                        periods.reversed(),
                        shown.period(),
                        words::period,
                        next -> open(shown, shown.division(), next)));
        totals.stamp().ifPresent(stamp -> header.stamp(Stamps.line(stamp, service.deliveries(scope))));
        show(
                new Breadcrumb(definition.code(), shown.division(), places, words, shown.address()),
                header,
                new ValueCard(definition, figure, words));
        addTrend(shown, periods);
        addBelow(shown);
        addGroups(shown);
        add(
                new ClauseCard(
                        getTranslation("leading.clauses"),
                        getTranslation("leading.clauses.source"),
                        service.clauses(definition)),
                new Footnotes(new IndicatorNotes(words).of(definition, totals.stamp())));
    }

    private void addTrend(Shown shown, List<Period> periods) {
        List<PeriodKind> kinds = shown.definition().periods().stream()
                .filter(kind -> periods.stream().anyMatch(period -> period.kind() == kind))
                .toList();
        List<Figure> figures = service.trend(shown.definition().code(), shown.division(), shown.trend(), scope);
        TrendSwitch lengths = new TrendSwitch(shown.definition().code(), kinds, shown.trend(), words, shown.address());
        if (figures.stream().noneMatch(figure -> figure.cell().shown().isPresent())) {
            add(new Card(getTranslation("figures.trend.none"), "", lengths));
            return;
        }
        ChartCard card = new FigureCharts(shown.definition(), words).trend(figures, shown.trend(), shown.file("trend"));
        card.addComponentAtIndex(2, lengths);
        add(card);
    }

    private void addBelow(Shown shown) {
        if (shown.division().level() == Level.VILLAGE) {
            return;
        }
        List<Figure> below = service.below(shown.definition().code(), shown.division(), shown.period(), scope);
        if (below.stream().noneMatch(figure -> figure.cell().shown().isPresent())) {
            add(stop("leading.stop.below", shown, below));
            return;
        }
        List<Division> known = below.stream().map(Figure::division).toList();
        ChartCard card =
                new FigureCharts(shown.definition(), words).below(below, shown.address(), shown.file("divisions"));
        card.onSelect(code -> known.stream()
                .filter(division -> division.code().equals(code))
                .findFirst()
                .ifPresent(division -> open(shown, division, shown.period())));
        add(card);
    }

    private void addGroups(Shown shown) {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        for (Dimension dimension : shown.definition().dimensions()) {
            List<Figure> own =
                    service.groups(shown.definition().code(), shown.division(), shown.period(), dimension, scope);
            if (!own.isEmpty()) {
                groups.put(dimension.column(), own);
            }
        }
        List<Figure> all = groups.values().stream().flatMap(List::stream).toList();
        if (all.stream().anyMatch(figure -> figure.cell().shown().isPresent())) {
            add(new FigureCharts(shown.definition(), words).groups(groups, shown.file("groups")));
        } else if (!all.isEmpty()) {
            add(stop("leading.stop.groups", shown, all));
        }
    }

    /** Why nothing is drawn: how many figures are withheld, not rated or not applicable. */
    private Notice stop(String key, Shown shown, List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        if (figures.isEmpty()) {
            lines.add(getTranslation("leading.stop.empty"));
        } else {
            String counts = new Findings(shown.definition(), words).counts(figures);
            lines.add(getTranslation("leading.stop.counts", figures.size(), counts));
        }
        if (figures.stream().anyMatch(figure -> figure.cell() instanceof Cell.Masked)) {
            lines.add(getTranslation("leading.stop.masked"));
        }
        if (figures.stream().anyMatch(figure -> figure.cell() instanceof Cell.NotRated)) {
            lines.add(getTranslation("leading.stop.late"));
        }
        return new Notice(getTranslation(key + ".title"), lines.toArray(String[]::new));
    }

    private void open(Shown shown, Division division, Period period) {
        getUI().ifPresent(ui -> ui.navigate(
                IndicatorView.class,
                new RouteParameters(new RouteParam("code", shown.definition().code())),
                LeadingAddress.of(division, period)
                        .withTrend(shown.requested().trend())
                        .parameters()));
    }
}
