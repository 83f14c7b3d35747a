package org.huwei.app.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.huwei.dashboards.administration.ControlTotalService;
import org.huwei.dashboards.administration.QuarantineService;
import org.huwei.dashboards.notices.Notice;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.schedule.JobName;
import org.huwei.sql.Parameters;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom notices tell and at which address, and what they say, on every operational database. */
abstract class NoticeStoreContract extends NoticeContract {

    NoticeStoreContract(DataSource operational) {
        super(operational);
    }

    @Test
    void withoutAnOwnerEveryAdministratorIsToldAndWithOneOnlyTheOwner() {
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(store.list("wang")).hasSize(1);
        assertThat(store.list("li")).hasSize(1);
        assertThat(store.list("leader")).isEmpty();

        store.duty(PATROLS, "li");
        assertThat(store.duties()).containsExactly(Map.entry(PATROLS, "li"));
        store.tell(Kind.ROWS_QUARANTINED, PATROLS, "12");
        assertThat(store.unread("wang")).isEqualTo(1);
        assertThat(store.unread("li")).isEqualTo(2);

        store.duty(PATROLS, "");
        assertThat(store.duties()).isEmpty();
    }

    @Test
    void theSameTroubleCountsUpUntilItIsRead() {
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        now = now.plus(Duration.ofDays(1));
        store.tell(Kind.JOB_FAILED, CASES, "LATE");
        Notice notice = store.list("wang").getFirst();
        assertThat(notice.times()).isEqualTo(2);
        assertThat(notice.detail()).isEqualTo("LATE");
        assertThat(notice.last()).isEqualTo(now);
        store.read("li", notice.id());
        assertThat(store.unread("wang")).as("nobody reads for another").isEqualTo(1);
        store.read("wang", notice.id());
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(store.list("wang")).hasSize(2);
        store.readAll("wang");
        assertThat(store.unread("wang")).isZero();
    }

    @Test
    void aJobThatWasAlsoLateIsStillSaidToWorkAgain() {
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        now = now.plus(Duration.ofHours(1));
        store.tell(Kind.JOB_MISFIRED, CASES, "");
        assertThat(store.failing(CASES)).isTrue();
        now = now.plus(Duration.ofHours(1));
        store.tell(Kind.JOB_RECOVERED, CASES, "");
        assertThat(store.failing(CASES)).isFalse();
    }

    @Test
    void jobsAndLoadsAreToldAsTheyEnd() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            JobNotices notices =
                    new JobNotices(store, new QuarantineService(warehouse), new ControlTotalService(warehouse));
            RunFailedException down = new RunFailedException(RunFailedException.Kind.SOURCE, "down", null);
            notices.ended(JobName.LOAD_CASES, Optional.empty(), false);
            notices.ended(JobName.LOAD_CASES, Optional.of(down), true);
            notices.ended(
                    JobName.LOAD_CASES,
                    Optional.of(new RunFailedException(RunFailedException.Kind.CANCELLED, "stopped", null)),
                    false);
            assertThat(store.list("wang")).isEmpty();
            notices.ended(JobName.LOAD_CASES, Optional.of(down), false);
            notices.ended(JobName.LOAD_CASES, Optional.empty(), false);
            notices.ended(JobName.LOAD_CASES, Optional.empty(), false);
            notices.misfired(JobName.LOAD_DIVISIONS);
            warehouse.execute("""
                    INSERT INTO control_total (source_system, record_table, area_code, month, batch_id, compared_at,
                        source_rows, loaded_rows, quarantined_rows, source_checksum, our_checksum)
                    SELECT 'patrols', 'patrol', toString(320505 + number), 202504, 2, now64(3), 10, 8, 0, 5, 5
                    FROM numbers(3)""", Parameters.none());
            // The patrols were late: the run failed after their rows were in. Cases were loaded by another job.
            warehouse.execute("""
                    INSERT INTO load_batch (batch_id, job, source_system, record_table, state, fired_at, started_at,
                        ended_at, watermark_from, watermark_to, rows_read, rows_loaded, rows_quarantined,
                        rows_unchanged, error, version)
                    SELECT 2, job, 'patrols', record, state, at, at, at, at, at, 10, 10 - refused, refused, 0, '', 2
                    FROM values('job String, record String, state String, at DateTime64(3), refused UInt64',
                        ('load-patrols', 'patrol', 'failed', '2026-03-01 00:00:00', 2),
                        ('load-patrols', 'follow_up', 'succeeded', '2026-03-01 00:00:00', 0),
                        ('load-patrols', 'patrol_member', 'succeeded', '2026-02-27 00:00:00', 7),
                        ('load-cases', 'child_case', 'succeeded', '2026-03-01 00:00:00', 5))""", Parameters.none());
            notices.loaded(JobName.LOAD_PATROLS, Instant.parse("2026-02-28T00:00:00Z"));
            assertThat(store.list("wang"))
                    .extracting(notice -> notice.kind().key() + " " + notice.subject() + " " + notice.detail())
                    .containsExactlyInAnyOrder(
                            "job-failed job:load-cases SOURCE",
                            "job-recovered job:load-cases ",
                            "job-misfired job:load-divisions ",
                            "rows-quarantined table:patrol 2",
                            "totals-differ table:patrol 3");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "a@b", "a b@example.cn", "a@example.cn\nBcc: b@example.cn", "a@example.cn,b@example.cn"
            })
    void whatIsNoAddressIsRefusedInASentence(String wrong) {
        assertThatThrownBy(() -> store.address("wang", wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be one like name@example.cn");
        assertThat(store.address("wang")).isEmpty();
    }

    @Test
    void anAddressCanBeTakenBack() {
        store.address("wang", " wang@example.cn ");
        assertThat(store.address("wang")).contains("wang@example.cn");
        store.address("wang", "");
        assertThat(store.address("wang")).isEmpty();
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mailState()).isEqualTo("none");
    }
}
