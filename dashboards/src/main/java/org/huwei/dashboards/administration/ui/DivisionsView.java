package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.administration.DivisionDesk;
import org.huwei.dashboards.administration.DivisionService;
import org.huwei.dashboards.administration.DivisionService.DatedDivision;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.etl.division.DivisionChange;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;

/** D5: the divisions of any day as a tree, how they came to be, and counts of one year on the boundaries of any day. */
@Route(value = "administration/divisions", layout = MainLayout.class)
@Menu(title = "administration.divisions.title", order = 320)
@RolesAllowed("ADMINISTRATOR")
class DivisionsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The parameter of the address that says the day. */
    static final String ON = "on";

    private final transient Words words;
    private final transient Map<String, DatedDivision> divisions;
    private final Paragraph sentence = new Paragraph();
    private final DatePicker day = new DatePicker();
    private final TextField search = new TextField();
    private final DivisionTreeGrid tree;
    private final BoundariesSection boundaries;

    DivisionsView(DivisionService service, DivisionDesk desk, CurrentUser user, BundleTexts texts) {
        Scope scope = user.scope(Audience.ADMINISTRATOR);
        words = new Words(texts.in(getLocale()));
        divisions = service.divisions(scope);
        tree = new DivisionTreeGrid(words, divisions);
        List<DivisionChange> changes = service.changes(scope);
        boundaries = new BoundariesSection(words, divisions, changes, service.minors(scope));
        sentence.addClassName("hw-sentence");
        add(
                new PageHeader(words.get("divisions.title"), "").stamp(sentence).chips(createDay(), createSearch()),
                createTree(),
                new ChangesSection(words, changes),
                new ChangeForm(words, desk, divisions, user.username().orElseThrow()),
                boundaries);
    }

    @Override
    public String getPageTitle() {
        return words.get("divisions.title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate on = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ON)
                .flatMap(DivisionsView::date)
                .orElse(LocalDate.now(ZONE));
        day.setValue(on);
        fill(on);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private DatePicker createDay() {
        day.setId("on");
        day.setLabel(words.get("divisions.on"));
        day.setLocale(words.texts().locale());
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(
                        DivisionsView.class,
                        QueryParameters.of(ON, change.getValue().toString())));
            }
        });
        return day;
    }

    private TextField createSearch() {
        search.setId("division-search");
        search.setLabel(words.get("divisions.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> fill(day.getValue()));
        return search;
    }

    private Section createTree() {
        Section section = new Section(new H2(words.get("divisions.tree")), new Div(tree));
        section.addClassName("hw-block");
        return section;
    }

    private void fill(LocalDate on) {
        tree.show(on, search.getValue());
        boundaries.show(on);
        sentence.setText(words.get(
                "divisions.sentence",
                on.toString(),
                count("area", on),
                count("town", on),
                count("village", on),
                divisions.values().stream()
                        .filter(division -> division.closed().isPresent())
                        .count()));
    }

    private long count(String level, LocalDate on) {
        return divisions.values().stream()
                .filter(division -> division.level().equals(level) && division.existsOn(on))
                .count();
    }
}
