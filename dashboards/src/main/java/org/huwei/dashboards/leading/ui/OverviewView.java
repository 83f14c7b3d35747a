package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huwei.dashboards.figures.AreaDelivery;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.Figures;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.leading.LeadingService;
import org.huwei.dashboards.leading.Places;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.Chip;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.Footnotes;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** L1: the outcome first, then what needs a decision, then the seven mechanisms with what each indicator says now. */
@Route(value = "", layout = MainLayout.class)
@Menu(title = "leading.overview.title", order = 1)
@RolesAllowed({"LEADING", "EXPERT", "AUDITOR", "ADMINISTRATOR"})
class OverviewView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String OUTCOME = "O-01";
    private static final int MECHANISMS = 7;

    private final transient LeadingService service;
    private final transient FigureWords words;
    private final transient Scope scope;

    OverviewView(LeadingService service, BundleTexts texts, CurrentUser user) {
        this.service = service;
        words = new FigureWords(texts.in(getLocale()));
        scope = user.scope(Audience.LEADING);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("leading.overview.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LeadingAddress address = LeadingAddress.read(event.getLocation().getQueryParameters());
        List<Period> periods = service.periods(scope);
        Places places = service.places(scope);
        Optional<Period> period = address.period().filter(periods::contains).or(() -> service.newest(periods));
        Optional<Division> division =
                address.division().isPresent() ? address.division().flatMap(places::find) : places.home();
        if (period.isEmpty()) {
            show(
                    new PageHeader(getTranslation("leading.overview.title"), ""),
                    new WaitingPanel(
                            service::jobs,
                            () -> !service.periods(scope).isEmpty(),
                            () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
        } else if (division.isEmpty()) {
            show(new PageHeader(getTranslation("leading.overview.title"), ""), new OutOfScope(places, words, ""));
        } else {
            showFigures(division.get(), period.get(), periods, places);
        }
    }

    private void showFigures(Division division, Period period, List<Period> periods, Places places) {
        Figures totals = service.totals(division, period, scope);
        LeadingAddress address = LeadingAddress.of(division, period);
        show(header(division, period, periods, places, totals));
        List<AreaDelivery> late =
                service.deliveries(scope).stream().filter(AreaDelivery::late).toList();
        if (!late.isEmpty()) {
            add(new LateAreas(late, places, words));
        }
        Div outcomes = new Div();
        outcomes.addClassName("hw-outcomes");
        entries(0, division, period, totals)
                .forEach(entry -> outcomes.add(new OutcomeCard(
                        entry.definition(),
                        entry.figure(),
                        words,
                        address.indicator(entry.definition().code()))));
        Div cards = new Div();
        cards.addClassName("hw-cards");
        IntStream.rangeClosed(1, MECHANISMS)
                .forEach(mechanism -> cards.add(new MechanismCard(
                        words.mechanism(mechanism), entries(mechanism, division, period, totals), words, address)));
        add(outcomes, new DecisionList(service.shortfalls(totals), words, address), cards, footnotes());
    }

    private PageHeader header(Division division, Period period, List<Period> periods, Places places, Figures totals) {
        PageHeader header =
                new PageHeader(getTranslation("leading.overview.title"), sentence(division, period, totals));
        header.chips(
                DivisionChip.of(
                        getTranslation("leading.chip.division"), places, division, words, next -> open(next, period)),
                Chip.choice(
                        getTranslation("leading.chip.period"),
                        periods.reversed(),
                        period,
                        words::period,
                        next -> open(division, next)));
        totals.stamp().ifPresent(stamp -> header.stamp(Stamps.line(stamp, service.deliveries(scope))));
        return header;
    }

    private String sentence(Division division, Period period, Figures totals) {
        return service.definition(OUTCOME)
                .map(definition -> words.sentence(definition, service.total(definition, division, period, totals)))
                .orElse("");
    }

    private List<MechanismCard.Entry> entries(int mechanism, Division division, Period period, Figures totals) {
        return service.definitions().stream()
                .filter(definition -> definition.mechanism() == mechanism)
                .filter(definition -> definition.periods().contains(period.kind()))
                .map((IndicatorDefinition definition) -> {
                    Figure figure = service.total(definition, division, period, totals);
                    return new MechanismCard.Entry(definition, figure);
                })
                .toList();
    }

    private Footnotes footnotes() {
        return new Footnotes(List.of(
                getTranslation("leading.footnote.verdict"),
                getTranslation("leading.footnote.children"),
                getTranslation("leading.footnote.score")));
    }

    private void open(Division division, Period period) {
        getUI().ifPresent(ui -> ui.navigate(
                OverviewView.class, LeadingAddress.of(division, period).parameters()));
    }
}
