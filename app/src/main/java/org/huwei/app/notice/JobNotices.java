package org.huwei.app.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.huwei.dashboards.administration.ControlTotalService;
import org.huwei.dashboards.administration.QuarantineService;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.Notice.Subject;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.schedule.JobListener;
import org.huwei.etl.schedule.JobName;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the owners what their jobs and tables came to. A notice that cannot be kept is logged and stops no job. */
public final class JobNotices implements JobListener {

    private static final Logger LOG = LoggerFactory.getLogger(JobNotices.class);
    private static final Scope CITY = Scope.of(Audience.ADMINISTRATOR);

    private final NoticeStore store;
    private final QuarantineService quarantine;
    private final ControlTotalService totals;

    JobNotices(NoticeStore store, QuarantineService quarantine, ControlTotalService totals) {
        this.store = store;
        this.quarantine = quarantine;
        this.totals = totals;
    }

    @Override
    public void ended(JobName job, Optional<Exception> failure, boolean triedAgain) {
        Subject subject = Subject.ofJob(job.key());
        quietly(() -> {
            if (failure.isEmpty()) {
                if (store.failing(subject)) {
                    store.tell(Kind.JOB_RECOVERED, subject, "");
                }
            } else if (!triedAgain && kind(failure.get()) != RunFailedException.Kind.CANCELLED) {
                store.tell(Kind.JOB_FAILED, subject, kind(failure.get()).name());
            }
        });
    }

    @Override
    public void misfired(JobName job) {
        quietly(() -> store.tell(Kind.JOB_MISFIRED, Subject.ofJob(job.key()), ""));
    }

    /**
     * Tells what a load refused, and where its totals differ from the source. The ledger says it, not the load: one that
     * failed in the end, because something did not come, has refused rows all the same.
     *
     * @param since when the load began
     */
    public void loaded(JobName job, Instant since) {
        // The warehouse keeps milliseconds.
        Instant begun = since.truncatedTo(ChronoUnit.MILLIS);
        quietly(() -> {
            quarantine
                    .refused(job.key(), begun, CITY)
                    .forEach((table, rows) -> tell(Kind.ROWS_QUARANTINED, table, rows));
            totals.differing(begun, CITY).forEach((table, places) -> tell(Kind.TOTALS_DIFFER, table, places));
        });
    }

    private void tell(Kind kind, String table, long number) {
        store.tell(kind, Subject.ofTable(table), Long.toString(number));
    }

    private static RunFailedException.Kind kind(Exception failure) {
        return failure instanceof RunFailedException known ? known.kind() : RunFailedException.Kind.INTERNAL;
    }

    private static void quietly(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.error("A notice could not be kept.", e);
        }
    }
}
