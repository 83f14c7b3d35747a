package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.etl.schedule.RunProgress;

/** One job: what it does, when it fires, how far it is, and the button that fires it now. */
final class JobCard extends Composite<Div> {

    private final transient Words words;
    private final Span state = new Span();
    private final Span times = new Span();
    private final Paragraph progressText = new Paragraph();
    private final ProgressBar progressBar = new ProgressBar(0, 1);
    private final Paragraph error = new Paragraph();
    private final Button run = new Button();

    JobCard(Words words, JobName job, Consumer<JobName> runNow) {
        this.words = words;
        String name = words.get("job." + job.key());
        run.setText(words.get("job.run"));
        run.setAriaLabel(words.get("job.run.label", name));
        run.setDisableOnClick(true);
        run.addClickListener(click -> runNow.accept(job));
        progressBar.getElement().setAttribute("aria-label", name);
        state.addClassName("hw-job-state");
        times.addClassName("hw-job-times");
        progressText.addClassName("hw-job-progress");
        error.addClassName("hw-job-error");
        Div head = new Div(new H3(name), state);
        head.addClassName("hw-job-head");
        Paragraph about = new Paragraph(words.get("job." + job.key() + ".about"));
        about.addClassName("hw-job-about");
        getContent().addClassNames("hw-card", "hw-job");
        getContent().setId("job-" + job.key());
        getContent().add(head, about, times, progressBar, progressText, error, run);
    }

    void show(JobStatus status, Instant now) {
        Optional<RunProgress> running = status.running();
        boolean failed = running.isEmpty() && status.lastError().isPresent();
        String key = running.isPresent() ? "running" : failed ? "failed" : "idle";
        state.setText(words.get("job.state." + key));
        state.getElement().setAttribute("data-state", key);
        times.setText(times(status));
        error.setVisible(failed);
        error.setText(status.lastError().orElse(""));
        run.setEnabled(running.isEmpty());
        progressBar.setVisible(running.isPresent());
        progressText.setVisible(running.isPresent());
        running.ifPresent(progress -> show(progress, now));
    }

    private void show(RunProgress progress, Instant now) {
        boolean known = progress.total() > 0;
        progressBar.setIndeterminate(!known);
        progressBar.setValue(known ? Math.clamp((double) progress.done() / progress.total(), 0, 1) : 0);
        String elapsed = words.duration(Duration.between(progress.startedAt(), now));
        progressText.setText(words.progress(progress) + " · " + words.get("job.elapsed", elapsed));
    }

    private String times(JobStatus status) {
        String next = status.nextFire().map(Words::moment).orElseGet(() -> words.get("job.unscheduled"));
        String previous = status.previousFire().map(Words::moment).orElseGet(() -> words.get("job.never"));
        return words.get("job.next") + " " + next + " · " + words.get("job.previous") + " " + previous;
    }
}
