package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.administration.JobService;
import org.huwei.dashboards.administration.RunRecord;
import org.huwei.etl.schedule.Firing;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;

/** The jobs, a card each, and what their buttons do. */
final class JobSection extends Composite<Section> {

    private final transient Words words;
    private final transient JobService service;
    private final transient Runnable changed;
    private final transient Runnable started;
    private final Map<JobName, JobCard> cards = new EnumMap<>(JobName.class);

    /**
     * @param changed told when a job was stopped, paused or taken up
     * @param started told when a job was to begin
     */
    JobSection(Words words, JobService service, Runnable changed, Runnable started) {
        this.words = words;
        this.service = service;
        this.changed = changed;
        this.started = started;
        Div list = new Div();
        list.addClassName("hw-jobs");
        for (JobName job : JobName.values()) {
            JobCard card = new JobCard(words, job, new Buttons());
            cards.put(job, card);
            list.add(card);
        }
        getContent().addClassName("hw-block");
        getContent().add(new H2(words.get("jobs")), list);
    }

    /** @param runs the newest runs, newest first */
    void show(List<JobStatus> jobs, List<RunRecord> runs) {
        Instant now = Instant.now();
        jobs.forEach(job -> {
            JobCard card = cards.get(job.name());
            if (card != null) {
                card.show(
                        job,
                        runs.stream()
                                .filter(run -> run.job().equals(job.name().key()))
                                .findFirst(),
                        now);
            }
        });
    }

    /** Begins a back-fill and says what came of it. */
    String backfill(JobName job, Firing.Days days) {
        return start(job, () -> service.backfill(job, days));
    }

    private String start(JobName job, Runnable fire) {
        boolean busy = service.jobs().stream()
                .anyMatch(status -> status.name() == job && status.running().isPresent());
        if (!busy) {
            fire.run();
        }
        started.run();
        return words.get(busy ? "job.busy" : "job.started", words.job(job.key()));
    }

    /** What the buttons of a card do. */
    private final class Buttons implements JobCard.Actions {

        @Override
        public void runNow(JobName job) {
            Notification.show(start(job, () -> service.runNow(job)));
        }

        @Override
        public void cancel(JobName job) {
            service.cancel(job);
            Notification.show(words.get("job.cancelled", words.job(job.key())));
            changed.run();
        }

        @Override
        public void pause(JobName job, boolean paused) {
            service.pause(job, paused);
            changed.run();
        }
    }
}
