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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.huwei.app.settings.MailSettings;
import org.huwei.dashboards.administration.QualityService;
import org.huwei.dashboards.notices.Notice;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.Notice.Subject;
import org.huwei.dashboards.notices.NoticeTexts;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.schedule.JobName;
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
            JobNotices notices = new JobNotices(store, new QualityService(warehouse));
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
                    SELECT 'patrols', 'patrol', toString(320505 + number), 202504, 2, now(), 10, 8, 0, 5, 5
                    FROM numbers(3)""", Parameters.none());
            notices.loaded(
                    Map.of("patrol", new RunCounts(10, 8, 2, 0), "follow_up", new RunCounts(3, 3, 0, 0)),
                    Instant.EPOCH);
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
}
