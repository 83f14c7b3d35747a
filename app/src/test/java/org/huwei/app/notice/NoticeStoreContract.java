package org.huwei.app.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huwei.app.settings.MailSettings;
import org.huwei.dashboards.administration.ControlTotalService;
import org.huwei.dashboards.administration.QuarantineService;
import org.huwei.dashboards.notices.Notice;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.Notice.Subject;
import org.huwei.dashboards.notices.NoticeTexts;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.schedule.JobListener;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobScheduler;
import org.huwei.etl.schedule.PipelineJob;
import org.huwei.etl.schedule.ScheduleSettings;
import org.huwei.sql.Parameters;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What notices do on every operational database, and their mails with a real SMTP server. */
abstract class NoticeStoreContract {

    private static final Subject CASES = Subject.ofJob("load-cases");
    private static final Subject PATROLS = Subject.ofTable("patrol");

    private static final long PATIENCE_SECONDS = 60;

    private final DataSource operational;
    private final JdbcClient database;
    private final NoticeStore store;
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    NoticeStoreContract(String url) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        // H2 evaluates a CHECK in the session that made it and fails once that is closed: keep it, as the product does.
        source.setMaximumPoolSize(2);
        source.setMaxLifetime(0);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:operational")
                .load()
                .migrate();
        operational = source;
        database = JdbcClient.create(source);
        store = new NoticeStore(database, () -> now, true);
    }

    @BeforeEach
    void twoAdministratorsAndALeader() {
        for (String[] account :
                List.of(new String[] {"wang", "ADMINISTRATOR"}, new String[] {"li", "ADMINISTRATOR"}, new String[] {
                    "leader", "LEADING"
                })) {
            database.sql("INSERT INTO account (username, display_name, role, password_hash, created_at)"
                            + " VALUES (?, ?, ?, 'x', ?)")
                    .params(account[0], account[0], account[1], NoticeStore.at(now))
                    .update();
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private NoticeMails mails() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new NoticeMails(
                database,
                sender,
                new MailSettings("huwei@example.cn", "https://huwei.example.cn"),
                new NoticeTexts(new BundleTexts()),
                () -> now);
    }

    private int port;

    private void startServer() {
        server.start();
        port = server.getSmtp().getPort();
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
    void aMailGoesOutOnceWithNothingButNamesAndCounts() throws IOException, MessagingException {
        startServer();
        store.address("wang", "wang@example.cn");
        store.tell(Kind.ROWS_QUARANTINED, PATROLS, "12");
        assertThat(mails().sendDue()).isEqualTo(1);
        now = now.plus(Duration.ofDays(2));
        assertThat(mails().sendDue()).isZero();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("护未 · 巡查：12 行被隔离。");
        assertThat(GreenMailUtil.getAddressList(message.getAllRecipients())).isEqualTo("wang@example.cn");
        assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("巡查：12 行被隔离。\nPatrols: 12 rows refused.\n\nhttps://huwei.example.cn/notices");
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndGivenUpInTheEnd() {
        startServer();
        server.stop();
        store.address("wang", "wang@example.cn");
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mails().sendDue()).isZero();
        assertThat(mailState()).isEqualTo("pending");
        assertThat(mails().sendDue()).as("not before its pause is over").isZero();
        for (int tries = 0; tries < 4; tries++) {
            now = now.plus(Duration.ofHours(7));
            assertThat(mails().sendDue()).isZero();
        }
        assertThat(mailState()).isEqualTo("failed");
        assertThat(store.unread("wang")).isEqualTo(1);
    }

    @Test
    void aServerThatComesBackGetsTheMail() {
        startServer();
        server.stop();
        store.address("wang", "wang@example.cn");
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mails().sendDue()).isZero();
        startServer();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(mails().sendDue()).isEqualTo(1);
        assertThat(mailState()).isEqualTo("sent");
    }

    private String mailState() {
        return database.sql("SELECT mail_state FROM notice WHERE username = 'wang'")
                .query(String.class)
                .single();
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

    private int mailed() {
        now = now.plus(Duration.ofDays(1));
        return mails().sendDue();
    }

    @Test
    void whatFailsAgainAfterItWorkedIsNewsAlsoToWhoReadsOnlyMails() {
        startServer();
        store.address("wang", "wang@example.cn");
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mailed()).isEqualTo(1);
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mailed()).as("the same trouble goes on").isZero();
        store.tell(Kind.JOB_RECOVERED, CASES, "");
        assertThat(mailed()).isEqualTo(1);
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mailed()).isEqualTo(1);
        assertThat(store.list("wang"))
                .extracting(notice -> notice.kind() + " " + notice.times())
                .containsExactly("JOB_FAILED 1", "JOB_RECOVERED 1", "JOB_FAILED 2");
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
    void whatWasNeverMailedIsMailedWhenItHappensAgain() {
        startServer();
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mailState()).isEqualTo("none");
        store.address("wang", "wang@example.cn");
        assertThat(mailed()).isZero();
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mailed()).isEqualTo(1);
        database.sql("UPDATE notice SET mail_state = 'failed', mail_tries = 5").update();
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mailed()).isEqualTo(1);
    }

    @Test
    void whoTakesTheAddressBackGetsNoOldMailsLater() {
        startServer();
        store.address("wang", "wang@example.cn");
        store.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        store.address("wang", "");
        store.address("wang", "wang@example.cn");
        assertThat(mailed()).isZero();
    }

    @Test
    void withoutAServerNoMailIsDue() {
        NoticeStore silent = new NoticeStore(database, () -> now, false);
        silent.address("wang", "wang@example.cn");
        silent.tell(Kind.JOB_FAILED, CASES, "SOURCE");
        assertThat(mailState()).isEqualTo("none");
        assertThat(silent.mails()).isFalse();
    }

    @Test
    void aJobThatFailsForGoodTellsOnceAndNothingOfWhatItsErrorSays()
            throws InterruptedException, IOException, MessagingException {
        startServer();
        store.address("wang", "wang@example.cn");
        String secret = "320505201603041234";
        failAlways(new RunFailedException(
                RunFailedException.Kind.SOURCE, "The value `" + secret + "` of row 4711 is broken.", null));
        assertThat(store.list("wang"))
                .extracting(notice -> notice.kind() + " " + notice.subject() + " " + notice.times())
                .containsExactly("JOB_FAILED job:load-cases 1");
        assertThat(mailed()).isEqualTo(1);

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject() + mail.getContent()).doesNotContain(secret, "4711");
        assertThat(database.sql("SELECT * FROM notice").query().listOfRows().toString())
                .contains("load-cases")
                .doesNotContain(secret, "4711");
    }

    /** Lets the real scheduler run the job that loads cases, with two new tries. */
    private void failAlways(RunFailedException failure) throws InterruptedException {
        CountDownLatch tries = new CountDownLatch(3);
        Map<JobName, PipelineJob> work = new EnumMap<>(JobName.class);
        for (JobName job : JobName.values()) {
            work.put(job, (firing, progress) -> {
                throw failure;
            });
        }
        ScheduleSettings impatient = new ScheduleSettings(
                "0 30 1 * * ?", ZoneId.of("Asia/Shanghai"), List.of(Duration.ofMillis(50), Duration.ofMillis(50)));
        try (Warehouse warehouse = TestWarehouse.fresh();
                JobScheduler scheduler = new JobScheduler(
                        operational,
                        work,
                        impatient,
                        counting(
                                tries,
                                new JobNotices(
                                        store,
                                        new QuarantineService(warehouse),
                                        new ControlTotalService(warehouse))))) {
            scheduler.start();
            scheduler.runNow(JobName.LOAD_CASES);
            assertThat(tries.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static JobListener counting(CountDownLatch ends, JobListener listener) {
        return new JobListener() {
            @Override
            public void ended(JobName job, Optional<Exception> failure, boolean triedAgain) {
                listener.ended(job, failure, triedAgain);
                ends.countDown();
            }

            @Override
            public void misfired(JobName job) {
                listener.misfired(job);
            }
        };
    }
}
