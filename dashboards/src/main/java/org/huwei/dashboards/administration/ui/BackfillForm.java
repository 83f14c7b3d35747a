package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.huwei.etl.schedule.Firing;
import org.huwei.etl.schedule.JobName;

/** Reads what a source changed on some days once more. */
final class BackfillForm extends Composite<Section> {

    private final transient Words words;
    private final transient BiFunction<JobName, Firing.Days, String> fire;
    private final Select<JobName> job = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final Paragraph outcome = new Paragraph();

    /** @param fire begins the back-fill and says what came of it */
    BackfillForm(Words words, BiFunction<JobName, Firing.Days, String> fire) {
        this.words = words;
        this.fire = fire;
        job.setId("backfill-job");
        job.setLabel(words.get("column.job"));
        job.setItems(
                Arrays.stream(JobName.values()).filter(JobName::readsChanges).toList());
        job.setItemLabelGenerator(name -> words.job(name.key()));
        job.setValue(JobName.LOAD_CASES);
        from.setId("backfill-from");
        from.setLabel(words.get("backfill.from"));
        from.setLocale(words.texts().locale());
        last.setId("backfill-last");
        last.setLabel(words.get("backfill.last"));
        last.setLocale(words.texts().locale());
        outcome.getElement().setAttribute("aria-live", "polite");
        Button go = new Button(words.get("backfill.go"), click -> go());
        go.setId("backfill");
        Div line = new Div(job, from, last, go);
        line.addClassNames("hw-tools", "hw-dismiss");
        getContent().addClassName("hw-block");
        getContent().add(new H2(words.get("backfill")), new Paragraph(words.get("backfill.sentence")), line, outcome);
    }

    private void go() {
        LocalDate first = from.getValue();
        LocalDate end = last.getValue();
        if (first == null || end == null || end.isBefore(first)) {
            outcome.setText(words.get("backfill.days"));
        } else {
            outcome.setText(fire.apply(job.getValue(), new Firing.Days(first, end.plusDays(1))));
        }
    }
}
