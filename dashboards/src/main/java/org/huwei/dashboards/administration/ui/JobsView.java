package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.JobService;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.dashboards.shell.MainLayout;
import org.huwei.dashboards.shell.Page;
import org.huwei.dashboards.shell.PageHeader;
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
    private final Paragraph sentence = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final JobSection jobs;
    private final TrendSection trend;
    private final RunSection runs;
    private @Nullable Registration polling;

    JobsView(JobService service, CurrentUser user, BundleTexts texts) {
        this.service = service;
        this.scope = user.scope(Audience.ADMINISTRATOR);
        this.words = new Words(texts.in(getLocale()));
        jobs = new JobSection(words, service, this::refresh, this::refreshAndWatch);
        trend = new TrendSection(words);
        runs = new RunSection(words);
        sentence.addClassName("hw-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        problem.addClassName("hw-problem");
        problem.setVisible(false);
        add(
                new PageHeader(words.get("title"), "").stamp(sentence),
                problem,
                jobs,
                new BackfillForm(words, jobs::backfill),
                trend,
                runs);
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

    private void refresh() {
        List<JobStatus> statuses = service.jobs();
        readWarehouse();
        jobs.show(statuses, runs.shown());
        sentence.setText(sentence(statuses));
        getUI().ifPresent(ui -> pollAsOftenAsNeeded(ui, statuses));
    }

    /** A job that was just fired may not run yet: its first progress is awaited closely. */
    private void refreshAndWatch() {
        refresh();
        getUI().ifPresent(ui -> ui.setPollInterval(POLL_MILLIS_BUSY));
    }

    private void readWarehouse() {
        try {
            runs.show(service.runs(scope));
            trend.show(service.trend(LocalDate.now(ZONE).minusDays(TREND_DAYS), scope));
            problem.setVisible(false);
        } catch (WarehouseException unreadable) {
            LOG.warn("The jobs page cannot read the ledger.", unreadable);
            problem.setText(words.get("problem.unavailable"));
            problem.setVisible(true);
        }
    }

    private String sentence(List<JobStatus> statuses) {
        String running = statuses.stream()
                .filter(job -> job.running().isPresent())
                .map(job -> words.job(job.name().key()))
                .collect(Collectors.joining(words.get("separator")));
        if (!running.isEmpty()) {
            return words.get("sentence.running", statuses.size(), running);
        }
        return runs.shown().stream()
                .findFirst()
                .map(run -> words.get(
                        "sentence.calm",
                        statuses.size(),
                        words.job(run.job()) + " " + Words.moment(run.startedAt()),
                        words.get("state." + run.state().name().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> words.get("sentence.never", statuses.size()));
    }

    private static void pollAsOftenAsNeeded(UI ui, List<JobStatus> statuses) {
        boolean busy = statuses.stream().anyMatch(job -> job.running().isPresent());
        ui.setPollInterval(busy ? POLL_MILLIS_BUSY : POLL_MILLIS_CALM);
    }
}
