package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.huwei.dashboards.audit.AuditService;
import org.huwei.dashboards.audit.DrawEntry;
import org.huwei.dashboards.shell.Column;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.DataTable;
import org.huwei.dashboards.shell.Footnotes;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Notice;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;

/** A5: every draw that was made, so that a second one is seen beside the first. */
@Route(value = DrawListView.ROUTE, layout = MainLayout.class)
@Menu(title = "audit.list.title", order = 200)
@RolesAllowed("AUDITOR")
class DrawListView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "audit";

    private final transient AuditService service;
    private final Scope scope;

    DrawListView(AuditService service, CurrentUser user) {
        this.service = service;
        this.scope = user.scope(Audience.AUDITOR);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.list.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<DrawEntry> draws = service.list(scope);
        show(
                new PageHeader(getTranslation("audit.list.title"), sentence(draws)),
                createBar(),
                draws.isEmpty()
                        ? new Notice(getTranslation("audit.list.empty.title"), getTranslation("audit.list.empty"))
                        : createTable(draws),
                new Footnotes(List.of(getTranslation("audit.footnote.unit"), getTranslation("audit.footnote.method"))));
    }

    private String sentence(List<DrawEntry> draws) {
        return draws.isEmpty()
                ? ""
                : getTranslation(
                        "audit.list.sentence", draws.size(), draws.getFirst().title());
    }

    private Component createBar() {
        Button add = new Button(
                getTranslation("audit.list.new"), click -> getUI().ifPresent(ui -> ui.navigate(NewDrawView.class)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setId("new");
        Div bar = new Div(add);
        bar.addClassNames("hw-query-bar", "hw-no-print");
        return bar;
    }

    private Component createTable(List<DrawEntry> draws) {
        DataTable<DrawEntry> table = new DataTable<>(
                        getTranslation("audit.list.title"),
                        List.of(
                                Column.text(getTranslation("audit.column.title"), DrawEntry::title),
                                Column.text(
                                        getTranslation("audit.column.unit"),
                                        draw -> getTranslation("audit.unit." + draw.unit())),
                                Column.number(
                                        getTranslation("audit.column.sample"),
                                        draw -> Words.count(getLocale(), draw.sample()),
                                        draw -> (double) draw.sample()),
                                Column.number(
                                        getTranslation("audit.column.reserve"),
                                        draw -> Words.count(getLocale(), draw.reserves()),
                                        draw -> (double) draw.reserves()),
                                new Column<>(
                                        getTranslation("audit.column.drawn"),
                                        draw -> Words.moment(draw.drawnAt()),
                                        false,
                                        Comparator.comparing(DrawEntry::drawnAt)),
                                Column.text(getTranslation("audit.column.by"), DrawEntry::by),
                                Column.text(
                                        getTranslation("audit.column.seed"),
                                        draw -> getTranslation("audit.seed.quoted", draw.seed()))),
                        draws)
                .link(draw -> DrawView.address(draw.id()));
        table.addClassName("hw-draw-list");
        return table;
    }
}
