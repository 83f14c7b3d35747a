package org.huwei.dashboards.methods.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huwei.dashboards.methods.MethodService;
import org.huwei.dashboards.shell.Card;
import org.huwei.dashboards.shell.Footnotes;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.MethodDescription.Group;

/** Every method by its half of the contract, with what it answers; the words searched for stand in the address. */
@Route(value = MethodListView.ROUTE, layout = MainLayout.class)
@Menu(title = "methods.list.title", order = 400)
@RolesAllowed({"LEADING", "EXPERT", "AUDITOR", "ADMINISTRATOR"})
class MethodListView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "methods";
    private static final String WORDS = "q";

    private final transient MethodService service;
    private final TextField search = new TextField();
    private final Div groups = new Div();

    MethodListView(MethodService service) {
        this.service = service;
        groups.addClassName("hw-result");
        search.setId("search");
        search.setPlaceholder(getTranslation("methods.list.search"));
        search.setAriaLabel(getTranslation("methods.list.search"));
        search.setClearButtonVisible(true);
        search.addClassName("hw-method-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                searched(change.getValue());
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("methods.list.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse("");
        search.setValue(words);
        int all = service.list(Group.SAMPLING, "", getLocale()).size()
                + service.list(Group.EVALUATION, "", getLocale()).size();
        show(
                new PageHeader(
                        getTranslation("methods.list.title"),
                        getTranslation("methods.list.sentence", Integer.toString(all))),
                search,
                groups,
                new Footnotes(List.of(getTranslation("methods.footnote.doors"))));
        fill(words);
    }

    private void searched(String words) {
        fill(words);
        QueryParameters parameters =
                words.isBlank() ? QueryParameters.empty() : QueryParameters.simple(Map.of(WORDS, words));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ROUTE, parameters)));
    }

    private void fill(String words) {
        groups.removeAll();
        for (Group group : Group.values()) {
            List<MethodDescription> found = service.list(group, words, getLocale());
            if (!found.isEmpty()) {
                groups.add(createGroup(group, found));
            }
        }
        if (groups.getComponentCount() == 0) {
            groups.add(new Paragraph(getTranslation("methods.list.none", words.strip())));
        }
    }

    private Card createGroup(Group group, List<MethodDescription> found) {
        UnorderedList list = new UnorderedList();
        list.addClassName("hw-method-list");
        for (MethodDescription description : found) {
            Anchor link = new Anchor(
                    MethodView.address(description.name()), description.title().in(getLocale()));
            Span summary = new Span(description.summary().in(getLocale()));
            Span name = new Span(description.name());
            name.addClassName("hw-small");
            list.add(new ListItem(link, summary, name));
        }
        String key = "methods.group." + group.name().toLowerCase(Locale.ROOT);
        return new Card(
                getTranslation(key), getTranslation("methods.list.count", Integer.toString(found.size())), list);
    }
}
