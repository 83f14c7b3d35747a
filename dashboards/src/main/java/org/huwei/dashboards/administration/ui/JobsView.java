package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.JobService;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.dashboards.administration.RunRecord;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.WarehouseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** D1: the jobs with their progress, the runs of the ledger, and why rows stand in quarantine. */
@Route("administration/jobs")
@RolesAllowed("ADMINISTRATOR")
class JobsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(JobsView.class);
    private static final int POLL_MILLIS_BUSY = 1_000;
    private static final int POLL_MILLIS_CALM = 5_000;
    private static final Scope SCOPE = Scope.of(Audience.ADMINISTRATOR);

    private final transient JobService service;
    private final Map<JobName, JobCard> cards = new EnumMap<>(JobName.class);
    private final Paragraph sentence = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Paragraph noRuns = new Paragraph();
    private final RunGrid runs = new RunGrid();
    private final QuarantineSection quarantine =
            new QuarantineSection(reason -> open(ReasonAddress.write(reason)), () -> open(QueryParameters.empty()));
    private List<RunRecord> shownRuns = List.of();
    private @Nullable Registration polling;

    JobsView(JobService service) {
        this.service = service;
        problem.addClassName("problem");
        add(sentence, problem, createJobs(), createRuns(), quarantine);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        Optional<Key> reason = ReasonAddress.read(event.getLocation().getQueryParameters());
        reason.ifPresentOrElse(this::showRows, quarantine::closeRows);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> refresh());
        pollAsOftenAsNeeded(event.getUI(), service.jobs());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private Section createJobs() {
        Div list = new Div();
        list.addClassName("job-list");
        for (JobName job : JobName.values()) {
            JobCard card = new JobCard(job, this::runNow);
            cards.put(job, card);
            list.add(card);
        }
        return section("administration.jobs", list);
    }

    private Section createRuns() {
        Paragraph rule = new Paragraph(getTranslation("administration.runs.sentence"));
        noRuns.setText(getTranslation("administration.runs.none"));
        Section section = section("administration.runs", noRuns, runs);
        section.addComponentAtIndex(1, rule);
        return section;
    }

    private Section section(String titleKey, Component... body) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        section.addClassName("block");
        section.add(body);
        return section;
    }

    private void refresh() {
        List<JobStatus> jobs = service.jobs();
        Instant now = Instant.now();
        jobs.forEach(job -> {
            JobCard card = cards.get(job.name());
            if (card != null) {
                card.show(job, now);
            }
        });
        readWarehouse();
        sentence.setText(sentence(jobs));
        getUI().ifPresent(ui -> pollAsOftenAsNeeded(ui, jobs));
    }

    private void readWarehouse() {
        try {
            List<RunRecord> found = service.runs(SCOPE);
            if (!found.equals(shownRuns)) {
                shownRuns = List.copyOf(found);
                runs.show(found);
            }
            noRuns.setVisible(found.isEmpty());
            runs.setVisible(!found.isEmpty());
            quarantine.show(service.quarantineReasons(SCOPE));
            problem.setVisible(false);
        } catch (WarehouseException unreadable) {
            LOG.warn("The jobs page cannot read the ledger.", unreadable);
            show(getTranslation("administration.problem.unavailable"));
        }
    }

    private void showRows(Key key) {
        quarantine
                .find(key)
                .ifPresentOrElse(
                        reason -> quarantine.openRows(reason, service.quarantinedRows(key, SCOPE)),
                        () -> show(getTranslation("administration.problem.reason", key.checkCode())));
    }

    private void show(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }

    private String sentence(List<JobStatus> jobs) {
        String running = jobs.stream()
                .filter(job -> job.running().isPresent())
                .map(job -> Words.job(this, job.name().key()))
                .collect(Collectors.joining(getTranslation("administration.separator")));
        if (!running.isEmpty()) {
            return getTranslation("administration.sentence.running", jobs.size(), running);
        }
        return shownRuns.stream()
                .findFirst()
                .map(run -> getTranslation(
                        "administration.sentence.calm",
                        jobs.size(),
                        Words.job(this, run.job()) + " " + Words.moment(run.startedAt()),
                        getTranslation(
                                "administration.state." + run.state().name().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> getTranslation("administration.sentence.never", jobs.size()));
    }

    private void runNow(JobName job) {
        String name = Words.job(this, job.key());
        boolean busy = service.jobs().stream()
                .anyMatch(status -> status.name() == job && status.running().isPresent());
        if (busy) {
            Notification.show(getTranslation("administration.job.busy", name));
        } else {
            service.runNow(job);
            Notification.show(getTranslation("administration.job.started", name));
        }
        refresh();
        getUI().ifPresent(ui -> ui.setPollInterval(POLL_MILLIS_BUSY));
    }

    private void pollAsOftenAsNeeded(UI ui, List<JobStatus> jobs) {
        boolean busy = jobs.stream().anyMatch(job -> job.running().isPresent());
        ui.setPollInterval(busy ? POLL_MILLIS_BUSY : POLL_MILLIS_CALM);
    }

    private void open(QueryParameters parameters) {
        getUI().ifPresent(ui -> ui.navigate(JobsView.class, parameters));
    }
}
