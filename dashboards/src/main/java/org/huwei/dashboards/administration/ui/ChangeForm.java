package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.administration.DivisionDesk;
import org.huwei.dashboards.administration.DivisionDesk.BusyException;
import org.huwei.dashboards.administration.DivisionService.DatedDivision;
import org.huwei.etl.division.DivisionChange;
import org.huwei.etl.division.DivisionChangeException;
import org.huwei.etl.run.RunFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters a merger, a split, a transfer or a new code, and takes back what was entered. */
final class ChangeForm extends Composite<Section> {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeForm.class);

    private final transient Words words;
    private final transient DivisionDesk desk;
    private final transient Map<String, DatedDivision> divisions;
    private final String account;
    private final DatePicker day = new DatePicker();
    private final Select<DivisionChange.Kind> kind = new Select<>();
    private final Div lines = new Div();
    private final Paragraph outcome = new Paragraph();
    private final List<ChangeLine> entered = new ArrayList<>();

    ChangeForm(Words words, DivisionDesk desk, Map<String, DatedDivision> divisions, String account) {
        this.words = words;
        this.desk = desk;
        this.divisions = divisions;
        this.account = account;
        day.setId("change-day");
        day.setLabel(words.get("divisions.column.day"));
        day.setLocale(words.texts().locale());
        day.addValueChangeListener(change -> entered.forEach(this::offer));
        kind.setId("change-kind");
        kind.setLabel(words.get("divisions.column.change"));
        kind.setItems(DivisionChange.Kind.values());
        kind.setItemLabelGenerator(one -> words.get("divisions.kind." + one.word()));
        kind.setValue(DivisionChange.Kind.MERGE);
        outcome.setId("change-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        Button more = new Button(words.get("divisions.form.more"), click -> addLine());
        more.setId("change-more");
        Button enter = new Button(words.get("divisions.form.enter"), click -> enter());
        enter.setId("change-enter");
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(day, kind);
        head.addClassName("hw-tools");
        Div buttons = new Div(more, enter);
        buttons.addClassName("hw-tools");
        getContent().addClassName("hw-block");
        getContent()
                .add(
                        new H2(words.get("divisions.form")),
                        new Paragraph(words.get("divisions.form.sentence")),
                        head,
                        lines,
                        buttons,
                        outcome,
                        takingBack());
        addLine();
    }

    private void addLine() {
        ChangeLine line = new ChangeLine(words, divisions, this::removeLine);
        offer(line);
        entered.add(line);
        lines.add(line);
    }

    private void removeLine(ChangeLine line) {
        if (entered.size() > 1) {
            entered.remove(line);
            lines.remove(line);
        }
    }

    private void offer(ChangeLine line) {
        LocalDate before = Optional.ofNullable(day.getValue())
                .orElse(LocalDate.now(DivisionsView.ZONE))
                .minusDays(1);
        line.offer(divisions.values().stream()
                .filter(division ->
                        division.existsOn(before) && !division.level().equals("department"))
                .toList());
    }

    private void enter() {
        LocalDate on = day.getValue();
        List<DivisionChange> changes = on == null
                ? List.of()
                : entered.stream()
                        .flatMap(line -> line.change(on, kind.getValue()).stream())
                        .toList();
        if (on == null || changes.size() < entered.size()) {
            outcome.setText(words.get("divisions.form.incomplete"));
        } else {
            run(() -> desk.enter(changes, account), on);
        }
    }

    private Div takingBack() {
        Div own = new Div();
        own.addClassName("hw-tools");
        saying(() -> desk.ownDays().stream().sorted().forEach(on -> {
            Button back = new Button(words.get("divisions.form.back", on.toString()));
            back.addClassName("hw-change-back");
            back.addClickListener(click -> run(() -> desk.takeBack(on, account), on));
            own.add(back);
        }));
        return own;
    }

    /** Afterwards the page is built anew: tree, history and boundaries all follow from the changes. */
    private void run(Runnable work, LocalDate on) {
        if (saying(work)) {
            getContent()
                    .getUI()
                    .ifPresent(
                            ui -> ui.getPage().setLocation("administration/divisions?" + DivisionsView.ON + "=" + on));
        }
    }

    /** Says what is wrong where the work was refused; whether it was done. */
    private boolean saying(Runnable work) {
        try {
            work.run();
            return true;
        } catch (DivisionChangeException e) {
            outcome.setText(words.get(
                    "divisions.fault." + e.fault().code(), e.arguments().toArray()));
        } catch (BusyException e) {
            outcome.setText(words.get("divisions.form.busy"));
        } catch (RunFailedException e) {
            LOG.error("Divisions were not loaded after a change was recorded.", e);
            outcome.setText(words.get("divisions.form.later"));
        } catch (IllegalArgumentException e) {
            LOG.error("The file of the city's changes cannot be read.", e);
            outcome.setText(words.get("divisions.form.unreadable"));
        }
        return false;
    }
}
