package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huwei.dashboards.administration.RunRecord;
import org.huwei.dashboards.administration.RunRecord.RunState;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.etl.schedule.RunProgress;

/** One job: what it does, when it fires, how far it is, and the button that fires it now. */
final class JobCard extends Composite<Div> {

    private final transient Words words;
    private final String name;
    private final Span state = new Span();
    private final Span times = new Span();
    private final Paragraph progressText = new Paragraph();
    private final ProgressBar progressBar = new ProgressBar(0, 1);
    private final Paragraph error = new Paragraph();
    private final Button run = new Button();
    private final Button cancel = new Button();
    private final Button pause = new Button();
    private boolean paused;

    /** What the buttons do. */
    interface Actions {

        void runNow(JobName job);

        void cancel(JobName job);

        void pause(JobName job, boolean paused);
    }

    JobCard(Words words, JobName job, Actions actions) {
        this.words = words;
        name = words.get("job." + job.key());
        run.setText(words.get("job.run"));
        run.setAriaLabel(words.get("job.run.label", name));
        run.setDisableOnClick(true);
        run.addClickListener(click -> actions.runNow(job));
        cancel.setText(words.get("job.cancel"));
        cancel.setAriaLabel(words.get("job.cancel.label", name));
        cancel.addClickListener(click -> actions.cancel(job));
        pause.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        pause.addClickListener(click -> actions.pause(job, !paused));
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
        Div buttons = new Div(run, cancel, pause);
        buttons.addClassName("hw-tools");
        getContent().add(head, about, times, progressBar, progressText, error, buttons);
    }

    /** @param last its newest run in the ledger, which outlives the process that ran it */
    void show(JobStatus status, Optional<RunRecord> last, Instant now) {
        Optional<RunProgress> running = status.running();
        Optional<String> failure = status.lastError()
                .or(() -> last.filter(run -> run.state() == RunState.FAILED).map(RunRecord::error));
        boolean failed = running.isEmpty() && failure.isPresent();
        paused = status.paused();
        String key = running.isPresent() ? "running" : failed ? "failed" : paused ? "paused" : "idle";
        state.setText(words.get("job.state." + key));
        state.getElement().setAttribute("data-state", key);
        times.setText(times(status, last));
        error.setVisible(failed);
        error.setText(failure.orElse(""));
        run.setEnabled(running.isEmpty());
        run.setVisible(running.isEmpty());
        cancel.setVisible(running.isPresent());
        pause.setText(words.get(paused ? "job.resume" : "job.pause"));
        pause.setAriaLabel(words.get(paused ? "job.resume.label" : "job.pause.label", name));
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

    private String times(JobStatus status, Optional<RunRecord> last) {
        String next = status.nextFire().map(Words::moment).orElseGet(() -> words.get("job.unscheduled"));
        String previous = status.previousFire()
                .or(() -> last.map(RunRecord::startedAt))
                .map(Words::moment)
                .orElseGet(() -> words.get("job.never"));
        String misfired = status.misfired()
                .map(at -> " · " + words.get("job.misfired") + " " + Words.moment(at))
                .orElse("");
        return words.get("job.next") + " " + (status.paused() ? words.get("job.left-out") : next) + " · "
                + words.get("job.previous") + " " + previous + misfired;
    }
}
