package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.audit.AuditService;
import org.huwei.dashboards.audit.DrawDetail;
import org.huwei.dashboards.audit.DrawEntry;
import org.huwei.dashboards.shell.Card;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.Footnotes;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Notice;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;

/** A5, A6: one draw with all it rests on, its record to download, and how anyone verifies it. */
@Route(value = "audit/draw/:id", layout = MainLayout.class)
@RolesAllowed("AUDITOR")
class DrawView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int STEPS = 4;

    private final transient AuditService service;
    private final Scope scope;
    private String title = "";

    DrawView(AuditService service, CurrentUser user) {
        this.service = service;
        this.scope = user.scope(Audience.AUDITOR);
    }

    static String address(String id) {
        return "audit/draw/" + id;
    }

    @Override
    public String getPageTitle() {
        return title + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Optional<DrawDetail> draw = service.find(id, scope);
        draw.ifPresentOrElse(found -> show(found, event.getLocation()), () -> showMissing(id));
    }

    private void showMissing(String id) {
        title = getTranslation("audit.problem.id.title");
        show(createPath(), new PageHeader(title, ""), new Notice(title, getTranslation("audit.problem.id", id)));
    }

    private void show(DrawDetail draw, Location location) {
        DrawEntry entry = draw.entry();
        title = entry.title();
        FrameTable frame = new FrameTable();
        frame.show(draw.strata());
        show(
                createPath(),
                new PageHeader(title, sentence(draw)),
                new Card(
                        getTranslation("audit.draw.facts"),
                        "",
                        new FactList()
                                .add("id", entry.id())
                                .add("unit", getTranslation("audit.unit." + entry.unit()))
                                .add("period", draw.from() + " – " + draw.to())
                                .add("sample", Words.count(getLocale(), entry.sample()))
                                .add("reserve", Words.percent(draw.reservePercent()))
                                .add(
                                        "frame",
                                        getTranslation(
                                                "audit.draw.fact.frame.value",
                                                draw.strata().units()))
                                .add("root", draw.rootHash())
                                .add("record", draw.recordHash())
                                .add("seed", getTranslation("audit.seed.quoted", entry.seed()))
                                .add("algorithm", draw.algorithm())
                                .add("drawn", Words.moment(entry.drawnAt()))
                                .add("by", entry.by())),
                createVerify(draw),
                new Card(getTranslation("audit.draw.fact.areas"), "", frame),
                new ItemCard(
                        draw,
                        location.getQueryParameters(),
                        chosen -> getUI().ifPresent(ui -> ui.getPage()
                                .getHistory()
                                .replaceState(null, new Location(address(entry.id()), chosen)))),
                createHow(),
                new Footnotes(List.of(getTranslation("audit.footnote.unit"), getTranslation("audit.footnote.method"))));
    }

    private String sentence(DrawDetail draw) {
        DrawEntry entry = draw.entry();
        return getTranslation(
                "audit.draw.sentence",
                getTranslation("audit.unit." + entry.unit()),
                Words.moment(entry.drawnAt()),
                entry.by(),
                draw.strata().units(),
                entry.sample(),
                entry.reserves());
    }

    private Component createPath() {
        Nav path = new Nav(new Anchor(DrawListView.ROUTE, getTranslation("audit.list.title")));
        path.addClassName("hw-breadcrumb");
        path.setAriaLabel(getTranslation("audit.list.title"));
        return path;
    }

    private Component createHow() {
        OrderedList steps = new OrderedList();
        for (int step = 1; step <= STEPS; step++) {
            steps.add(new ListItem(getTranslation("audit.draw.how." + step)));
        }
        return new Card(getTranslation("audit.draw.how"), "", steps);
    }

    private Component createVerify(DrawDetail draw) {
        Code command = new Code("./huwei verify " + draw.fileName());
        Pre block = new Pre();
        block.add(command);
        block.addClassName("hw-command");
        return new Card(
                getTranslation("audit.draw.verify"),
                getTranslation("audit.draw.verify.sentence"),
                block,
                createDownload(draw));
    }

    private Anchor createDownload(DrawDetail draw) {
        Anchor download = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(draw.fileName());
                    event.setContentType("application/json;charset=UTF-8");
                    try (OutputStream output = event.getOutputStream()) {
                        service.writeRecord(draw.entry().id(), scope, output);
                    }
                },
                getTranslation("audit.draw.download"));
        download.setId("download");
        return download;
    }
}
