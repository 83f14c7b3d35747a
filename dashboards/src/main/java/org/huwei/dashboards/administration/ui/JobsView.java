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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.JobService;
import org.huwei.dashboards.administration.RunRecord;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
import org.huwei.etl.schedule.Firing;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.WarehouseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** D1: the jobs with their progress, back-fills, what each source brought day by day, and the runs of the ledger. */
@Route(value = "administration/jobs", layout = MainLayout.class)
@Menu(title = "administration.title", order = 300)
@RolesAllowed("ADMINISTRATOR")
class JobsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(JobsView.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int TREND_DAYS = 60;
    private static final int POLL_MILLIS_BUSY = 1_000;
    private static final int POLL_MILLIS_CALM = 5_000;

    private final transient JobService service;
    private final Scope scope;
    private final transient Words words;
    private final Map<JobName, JobCard> cards = new EnumMap<>(JobName.class);
    private final Paragraph sentence = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Paragraph noRuns = new Paragraph();
    private final RunGrid runs;
    private final TrendSection trend;
    private List<RunRecord> shownRuns = List.of();
    private @Nullable Registration polling;

    JobsView(JobService service, CurrentUser user, BundleTexts texts) {
        this.service = service;
        this.scope = user.scope(Audience.ADMINISTRATOR);
        this.words = new Words(texts.in(getLocale()));
        runs = new RunGrid(words);
        trend = new TrendSection(words);
        sentence.addClassName("hw-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        problem.addClassName("hw-problem");
        problem.setVisible(false);
        add(
                new PageHeader(words.get("title"), "").stamp(sentence),
                problem,
                createJobs(),
                new BackfillForm(words, this::backfill),
                trend,
                createRuns());
    }

    @Override
    public String getPageTitle() {
        return words.get("title") + " · 护未";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
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
        list.addClassName("hw-jobs");
        for (JobName job : JobName.values()) {
            JobCard card = new JobCard(words, job, new Buttons());
            cards.put(job, card);
            list.add(card);
        }
        return section("jobs", list);
    }

    private Section createRuns() {
        Paragraph rule = new Paragraph(words.get("runs.sentence"));
        noRuns.setText(words.get("runs.none"));
        Section section = section("runs", noRuns, runs);
        section.addComponentAtIndex(1, rule);
        return section;
    }

    private Section section(String titleKey, Component... body) {
        Section section = new Section(new H2(words.get(titleKey)));
        section.addClassName("hw-block");
        section.add(body);
        return section;
    }

    private void refresh() {
        List<JobStatus> jobs = service.jobs();
        readWarehouse();
        Instant now = Instant.now();
        jobs.forEach(job -> {
            JobCard card = cards.get(job.name());
            if (card != null) {
                card.show(job, lastRun(job.name()), now);
            }
        });
        sentence.setText(sentence(jobs));
        getUI().ifPresent(ui -> pollAsOftenAsNeeded(ui, jobs));
    }

    private Optional<RunRecord> lastRun(JobName job) {
        return shownRuns.stream().filter(run -> run.job().equals(job.key())).findFirst();
    }

    private void readWarehouse() {
        try {
            List<RunRecord> found = service.runs(scope);
            if (!found.equals(shownRuns)) {
                shownRuns = List.copyOf(found);
                runs.show(found);
            }
            trend.show(service.trend(LocalDate.now(ZONE).minusDays(TREND_DAYS), scope));
            noRuns.setVisible(found.isEmpty());
            runs.setVisible(!found.isEmpty());
            problem.setVisible(false);
        } catch (WarehouseException unreadable) {
            LOG.warn("The jobs page cannot read the ledger.", unreadable);
            show(words.get("problem.unavailable"));
        }
    }

    private void show(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }

    private String sentence(List<JobStatus> jobs) {
        String running = jobs.stream()
                .filter(job -> job.running().isPresent())
                .map(job -> words.job(job.name().key()))
                .collect(Collectors.joining(words.get("separator")));
        if (!running.isEmpty()) {
            return words.get("sentence.running", jobs.size(), running);
        }
        return shownRuns.stream()
                .findFirst()
                .map(run -> words.get(
                        "sentence.calm",
                        jobs.size(),
                        words.job(run.job()) + " " + Words.moment(run.startedAt()),
                        words.get("state." + run.state().name().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> words.get("sentence.never", jobs.size()));
    }

    private void runNow(JobName job) {
        Notification.show(started(job, () -> service.runNow(job)));
    }

    private String backfill(JobName job, Firing.Days days) {
        return started(job, () -> service.backfill(job, days));
    }

    private String started(JobName job, Runnable fire) {
        String name = words.job(job.key());
        boolean busy = service.jobs().stream()
                .anyMatch(status -> status.name() == job && status.running().isPresent());
        if (!busy) {
            fire.run();
        }
        refresh();
        getUI().ifPresent(ui -> ui.setPollInterval(POLL_MILLIS_BUSY));
        return words.get(busy ? "job.busy" : "job.started", name);
    }

    /** What the buttons of a card do. */
    private final class Buttons implements JobCard.Actions {

        @Override
        public void runNow(JobName job) {
            JobsView.this.runNow(job);
        }

        @Override
        public void cancel(JobName job) {
            service.cancel(job);
            Notification.show(words.get("job.cancelled", words.job(job.key())));
            refresh();
        }

        @Override
        public void pause(JobName job, boolean paused) {
            service.pause(job, paused);
            refresh();
        }
    }

    private void pollAsOftenAsNeeded(UI ui, List<JobStatus> jobs) {
        boolean busy = jobs.stream().anyMatch(job -> job.running().isPresent());
        ui.setPollInterval(busy ? POLL_MILLIS_BUSY : POLL_MILLIS_CALM);
    }
}
