package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
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

/** L1: the outcome first, then the seven mechanisms with what each indicator says now. */
@Route(value = "", layout = MainLayout.class)
@Menu(title = "leading.overview.title", order = 1)
@RolesAllowed({"LEADING", "EXPERT", "AUDITOR", "ADMINISTRATOR"})
class OverviewView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLISECONDS = 3_000;
    private static final int MECHANISMS = 7;

    private final transient LeadingService service;
    private final transient FigureWords words;
    private final transient Scope scope;

    OverviewView(LeadingService service, BundleTexts texts, CurrentUser user) {
        this.service = service;
        words = new FigureWords(texts.in(getLocale()));
        scope = user.scope(Audience.LEADING);
        addAttachListener(attached -> attached.getUI()
                .addPollListener(poll -> attached.getUI().getPage().reload()));
        addDetachListener(detached -> detached.getUI().setPollInterval(-1));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("leading.overview.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LeadingAddress address = LeadingAddress.read(event.getLocation().getQueryParameters());
        List<Period> periods = service.periods(scope);
        Optional<Period> period = address.period().filter(periods::contains).or(() -> service.newest(periods));
        event.getUI().setPollInterval(period.isPresent() ? -1 : POLL_MILLISECONDS);
        period.ifPresentOrElse(chosen -> showFigures(address.division(), chosen, periods), this::showWaiting);
    }

    private void showWaiting() {
        show(
                new PageHeader(getTranslation("leading.overview.title"), ""),
                new Notice(getTranslation("leading.waiting.title"), getTranslation("leading.waiting.message")));
    }

    private void showFigures(String division, Period period, List<Period> periods) {
        Figures figures = service.totals(division, period, scope);
        PageHeader header = new PageHeader(
                getTranslation("leading.overview.title"),
                figures.of("O-01").stream()
                        .findFirst()
                        .flatMap(figure ->
                                service.definition("O-01").map(definition -> words.sentence(definition, figure)))
                        .orElse(""));
        header.chips(Chip.choice(
                getTranslation("leading.chip.period"),
                periods.reversed(),
                period,
                words::period,
                next -> getUI().ifPresent(ui -> ui.navigate("", LeadingAddress.write(division, next)))));
        figures.stamp().ifPresent(stamp -> header.stamp(new StampLine(stamp).mask()));
        Div cards = new Div();
        cards.addClassName("hw-cards");
        for (int mechanism = 0; mechanism <= MECHANISMS; mechanism++) {
            cards.add(mechanismCard(mechanism, division, period, figures));
        }
        show(header, cards, new Footnotes(List.of(getTranslation("leading.footnote.children"))));
    }

    private Card mechanismCard(int mechanism, String division, Period period, Figures figures) {
        Card card = new Card(getTranslation("leading.mechanism." + mechanism), "");
        boolean empty = true;
        for (IndicatorDefinition definition : service.definitions()) {
            if (definition.mechanism() == mechanism) {
                for (Figure figure : figures.of(definition.code())) {
                    card.add(line(definition, figure, division, period));
                    empty = false;
                }
            }
        }
        if (empty) {
            card.add(new Paragraph(getTranslation("leading.mechanism.none")));
        }
        return card;
    }

    private Paragraph line(IndicatorDefinition definition, Figure figure, String division, Period period) {
        Span verdict = new Span(FigureWords.mark(figure.cell()) + " " + words.verdict(figure.cell()));
        verdict.addClassNames("hw-verdict", "hw-is-" + FigureWords.code(figure.cell()));
        Paragraph line = new Paragraph(
                new Anchor(
                        LeadingAddress.indicator(definition.code(), division, period),
                        definition.code() + " " + words.name(definition)),
                new Span(words.finding(definition, figure.cell())),
                verdict);
        line.addClassName("hw-indicator-line");
        return line;
    }
}
