package org.huwei.dashboards.expert.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.expert.Answer;
import org.huwei.dashboards.expert.ExpertQuery;
import org.huwei.dashboards.expert.ExpertQueryService;
import org.huwei.dashboards.expert.QueryAddress;
import org.huwei.dashboards.expert.QueryRefusedException;
import org.huwei.dashboards.expert.ResultSize;
import org.huwei.dashboards.expert.Workbench;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Notice;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.dashboards.shell.Problem;
import org.huwei.dashboards.shell.StampLine;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.WarehouseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** E3: indicators by periods by divisions by sub-groups, over the published snapshot; the address holds the query. */
@Route(value = QueryView.ROUTE, layout = MainLayout.class)
@Menu(title = "expert.title", order = 100)
@RolesAllowed("EXPERT")
class QueryView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "expert/query";
    private static final Logger LOG = LoggerFactory.getLogger(QueryView.class);

    private final transient ExpertQueryService service;
    private final Scope scope;
    private final transient Texts texts;
    private final Paragraph now = new Paragraph();
    private final Paragraph size = new Paragraph();
    private final Button run = new Button(getTranslation("expert.run"), click -> run());
    private final Div result = new Div();
    private transient Optional<Workbench> workbench = Optional.empty();
    private ExpertQuery query = ExpertQuery.EMPTY;

    QueryView(ExpertQueryService service, CurrentUser user, BundleTexts texts) {
        this.service = service;
        this.scope = user.scope(Audience.EXPERT);
        this.texts = texts.in(getLocale());
        now.addClassName("hw-sentence");
        size.setId("size");
        size.addClassName("hw-query-size");
        size.getElement().setAttribute("aria-live", "polite");
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setId("run");
        result.addClassName("hw-query-result");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("expert.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        workbench = service.workbench(scope);
        workbench.ifPresentOrElse(
                bench -> enter(
                        bench,
                        QueryAddress.read(
                                event.getLocation().getQueryParameters().getParameters())),
                () -> show(
                        new PageHeader(getTranslation("expert.title"), ""),
                        new Notice(getTranslation("expert.problem.snapshot"))));
    }

    private void enter(Workbench bench, QueryAddress address) {
        query = address.query();
        QueryForm form = new QueryForm(bench, this::choose);
        form.setQuery(query);
        Div bar = new Div(run, size);
        bar.addClassName("hw-query-bar");
        show(
                new PageHeader(getTranslation("expert.title"), "")
                        .stamp(now)
                        .stamp(new StampLine(bench.stamp()).mask()),
                form,
                bar,
                result);
        now.setText(getTranslation("expert.sentence.empty"));
        result.removeAll();
        showSize(bench);
        address.problem().ifPresent(this::refuse);
        if (address.run() && address.problem().isEmpty() && run.isEnabled()) {
            answer(bench);
        }
    }

    /** Another choice: the address follows, the old answer goes, the size of the new one is said before it is run. */
    private void choose(ExpertQuery chosen) {
        query = chosen;
        result.removeAll();
        now.setText(getTranslation("expert.sentence.empty"));
        workbench.ifPresent(this::showSize);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ROUTE, parameters(false))));
    }

    private void run() {
        getUI().ifPresent(ui -> ui.navigate(QueryView.class, parameters(true)));
    }

    private void showSize(Workbench bench) {
        run.setEnabled(false);
        size.removeClassName("hw-problem");
        if (!query.complete()) {
            size.setText(getTranslation("expert.sentence.missing", missing()));
            return;
        }
        Optional<Problem> problem = bench.problem(query);
        problem.ifPresentOrElse(this::refuse, () -> {
            ResultSize expected = bench.size(query);
            size.setText(getTranslation("expert.sentence.ready", expected.rows(), expected.columns()));
            run.setEnabled(true);
        });
    }

    private String missing() {
        List<String> parts = new ArrayList<>();
        addIf(query.indicators().isEmpty(), "expert.missing.indicators", parts);
        addIf(query.periods().isEmpty(), "expert.missing.periods", parts);
        addIf(query.divisions().isEmpty(), "expert.missing.divisions", parts);
        return String.join(getTranslation("expert.missing.separator"), parts);
    }

    private void addIf(boolean lacking, String key, List<String> parts) {
        if (lacking) {
            parts.add(getTranslation(key));
        }
    }

    private void answer(Workbench bench) {
        try {
            Answer answer = service.run(query, bench, scope);
            ResultPanel panel = new ResultPanel(bench, answer, texts, this::layOut);
            result.add(panel);
            now.setText(panel.sentence());
        } catch (QueryRefusedException refused) {
            refuse(refused.problem());
        } catch (WarehouseException failed) {
            LOG.warn("A query of the workbench failed: {}", QueryAddress.path(ROUTE, query), failed);
            refuse(Problem.of("expert.problem.unavailable"));
        }
    }

    private void layOut(ExpertQuery.Layout layout) {
        query = query.withLayout(layout);
        run();
    }

    private void refuse(Problem problem) {
        size.setText(problem.in(texts));
        size.addClassName("hw-problem");
    }

    private QueryParameters parameters(boolean run) {
        return QueryParameters.simple(QueryAddress.write(query, run));
    }
}
