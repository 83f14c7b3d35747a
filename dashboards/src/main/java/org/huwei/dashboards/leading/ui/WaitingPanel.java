package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.etl.schedule.RunProgress;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a page while nothing is published: says what the first load is doing, asks again every few seconds, and
 * gives way once there are figures. Its size does not change while it waits.
 */
class WaitingPanel extends Div {

    private static final int POLL_MILLISECONDS = 3_000;

    private final transient SerializableSupplier<List<JobStatus>> jobs;
    private final transient SerializableSupplier<Boolean> published;
    private final SerializableRunnable ready;
    private final Paragraph step = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Registration polling;

    /**
     * @param jobs what the jobs are doing now
     * @param published whether there are figures
     * @param ready called once when there are
     */
    WaitingPanel(
            SerializableSupplier<List<JobStatus>> jobs,
            SerializableSupplier<Boolean> published,
            SerializableRunnable ready) {
        this.jobs = jobs;
        this.published = published;
        this.ready = ready;
        addClassNames("hw-notice", "hw-waiting");
        step.setId("waiting-step");
        step.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("leading.waiting.title")),
                new Paragraph(getTranslation("leading.waiting.message")),
                step,
                bar);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().setPollInterval(POLL_MILLISECONDS);
        polling = attached.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        detached.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void look() {
        if (published.get()) {
            ready.run();
        } else {
            refresh();
        }
    }

    private void refresh() {
        List<JobStatus> now = jobs.get();
        Optional<JobStatus> running =
                now.stream().filter(job -> job.running().isPresent()).findFirst();
        running.ifPresentOrElse(this::showStep, () -> showIdle(now));
    }

    private void showStep(JobStatus job) {
        RunProgress progress = job.running().orElseThrow();
        int position = job.name().ordinal();
        String name = getTranslation("leading.waiting.job." + job.name().key());
        bar.setIndeterminate(false);
        double share = progress.total() > 0 ? Math.min(1.0, (double) progress.done() / progress.total()) : 0;
        bar.setValue((position + share) / JobName.values().length);
        step.setText(
                progress.total() > 0
                        ? getTranslation(
                                "leading.waiting.step",
                                position + 1,
                                JobName.values().length,
                                name,
                                progress.done(),
                                progress.total())
                        : getTranslation("leading.waiting.step.open", position + 1, JobName.values().length, name));
    }

    private void showIdle(List<JobStatus> now) {
        Optional<JobStatus> failed =
                now.stream().filter(job -> job.lastError().isPresent()).findFirst();
        bar.setIndeterminate(failed.isEmpty());
        step.setText(failed.map(job -> getTranslation(
                        "leading.waiting.failed",
                        getTranslation("leading.waiting.job." + job.name().key())))
                .orElseGet(() -> getTranslation("leading.waiting.idle")));
    }
}
