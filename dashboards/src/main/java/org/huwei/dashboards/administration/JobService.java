package org.huwei.dashboards.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huwei.dashboards.administration.RunRecord.RowCounts;
import org.huwei.dashboards.administration.RunRecord.RunState;
import org.huwei.etl.schedule.Firing;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.etl.schedule.Jobs;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The jobs and their runs, for the administrators' page. */
@Service
public class JobService {

    /** Rows of the ledger on the page: about a month of daily loads of thirteen tables. */
    public static final int RUN_LIMIT = 400;

    private static final NamedQuery RUNS = NamedQuery.load("administration/runs");

    private static final NamedQuery TREND = NamedQuery.load("administration/source_trend");

    private final Optional<Jobs> jobs;
    private final Warehouse warehouse;

    /** An application without a scheduler still shows the ledger. */
    @Autowired
    JobService(ObjectProvider<Jobs> jobs, Warehouse warehouse) {
        this.jobs = Optional.ofNullable(jobs.getIfAvailable());
        this.warehouse = warehouse;
    }

    JobService(Jobs jobs, Warehouse warehouse) {
        this.jobs = Optional.of(jobs);
        this.warehouse = warehouse;
    }

    /** Every job in the order of a first start. */
    public List<JobStatus> jobs() {
        return jobs.map(Jobs::list).orElse(List.of());
    }

    /** Fires a job at once and returns; a running job is not started a second time. */
    public void runNow(JobName job) {
        jobs.ifPresent(scheduler -> scheduler.runNow(job));
    }

    /** Reads what changed on those days once more, see {@link Jobs#backfill}. */
    public void backfill(JobName job, Firing.Days days) {
        jobs.ifPresent(scheduler -> scheduler.backfill(job, days));
    }

    /** Asks a running job to stop at its next safe point. */
    public void cancel(JobName job) {
        jobs.ifPresent(scheduler -> scheduler.cancel(job));
    }

    /** Leaves a job out of the nights, or takes it in again. */
    public void pause(JobName job, boolean paused) {
        jobs.ifPresent(scheduler -> scheduler.pause(job, paused));
    }

    /** What each source brought on each day since then, by source and day. */
    public List<SourceDay> trend(LocalDate since, Scope scope) {
        return warehouse.query(
                TREND,
                scope,
                Parameters.of("since", since),
                row -> new SourceDay(
                        row.string("source_system"),
                        row.date("day"),
                        row.integer("read_total"),
                        row.integer("loaded_total"),
                        row.integer("quarantined_total"),
                        row.integer("failures")));
    }

    /** The newest {@value #RUN_LIMIT} runs, newest first. */
    public List<RunRecord> runs(Scope scope) {
        return warehouse.query(RUNS, scope, Parameters.of("run_limit", RUN_LIMIT), JobService::run);
    }

    private static RunRecord run(Row row) {
        return new RunRecord(
                row.integer("batch_id"),
                row.string("job"),
                row.string("source_system"),
                row.string("record_table"),
                RunState.valueOf(row.string("run_state").toUpperCase(Locale.ROOT)),
                row.instant("started_at"),
                row.optionalInstant("ended_at"),
                new RowCounts(
                        row.integer("rows_read"),
                        row.integer("rows_loaded"),
                        row.integer("rows_quarantined"),
                        row.integer("rows_unchanged"),
                        row.integer("rows_deleted")),
                row.string("error"));
    }
}
