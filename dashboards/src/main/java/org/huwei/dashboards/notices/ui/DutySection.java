package org.huwei.dashboards.notices.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huwei.dashboards.notices.Notice.Subject;
import org.huwei.dashboards.notices.NoticeTexts;
import org.huwei.dashboards.notices.Notices;
import org.huwei.dashboards.shell.Column;
import org.huwei.dashboards.shell.DataTable;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.source.SourceCatalogue;

/** Who answers for which job and table; what nobody answers for is told to every administrator. */
final class DutySection extends Composite<Section> {

    private final transient Notices notices;
    private final transient NoticeTexts texts;
    private final transient Map<String, String> candidates;
    private final ComboBox<Subject> subject = new ComboBox<>();
    private final Select<String> owner = new Select<>();
    private final Div table = new Div();

    DutySection(Notices notices, NoticeTexts texts, SourceCatalogue catalogue) {
        this.notices = notices;
        this.texts = texts;
        this.candidates = notices.candidates();
        subject.setId("duty-subject");
        subject.setLabel(getTranslation("notices.duty.subject"));
        subject.setItems(subjects(catalogue));
        subject.setItemLabelGenerator(this::name);
        owner.setId("duty-owner");
        owner.setLabel(getTranslation("notices.duty.owner"));
        owner.setItems(
                Stream.concat(Stream.of(""), candidates.keySet().stream()).toList());
        owner.setItemLabelGenerator(this::person);
        owner.setValue("");
        owner.setWidth("240px");
        Button save = new Button(getTranslation("notices.duty.save"), click -> save());
        save.setId("duty-save");
        Div line = new Div(subject, owner, save);
        line.addClassNames("hw-tools", "hw-dismiss");
        getContent().addClassName("hw-block");
        getContent()
                .add(
                        new H2(getTranslation("notices.duty")),
                        new Paragraph(getTranslation("notices.duty.sentence")),
                        line,
                        table);
        fill();
    }

    private static List<Subject> subjects(SourceCatalogue catalogue) {
        return Stream.concat(
                        Arrays.stream(JobName.values()).map(job -> Subject.ofJob(job.key())),
                        catalogue.types().keySet().stream().map(Subject::ofTable))
                .toList();
    }

    private String name(Subject named) {
        return getTranslation(named.job() ? "notices.duty.job" : "notices.duty.table", texts.name(named, getLocale()));
    }

    private String person(String username) {
        return username.isEmpty() ? getTranslation("notices.duty.all") : candidates.getOrDefault(username, username);
    }

    private void save() {
        Subject chosen = subject.getValue();
        if (chosen != null) {
            notices.duty(chosen, owner.getValue());
            fill();
        }
    }

    private void fill() {
        table.removeAll();
        Map<Subject, String> duties = notices.duties();
        if (!duties.isEmpty()) {
            table.add(new DataTable<>(
                    getTranslation("notices.duty"),
                    List.of(
                            Column.text(getTranslation("notices.duty.subject"), duty -> name(duty.getKey())),
                            Column.text(getTranslation("notices.duty.owner"), duty -> person(duty.getValue()))),
                    List.copyOf(duties.entrySet())));
        }
    }
}
