package org.huwei.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.huwei.app.settings.MailSettings;
import org.huwei.dashboards.administration.ControlTotalService;
import org.huwei.dashboards.administration.QuarantineService;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.NoticeTexts;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.schedule.JobListener;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobScheduler;
import org.huwei.etl.schedule.PipelineJob;
import org.huwei.etl.schedule.ScheduleSettings;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mails of the notices on every operational database, with a real SMTP server. */
abstract class NoticeMailsContract extends NoticeContract {

    private static final long PATIENCE_SECONDS = 60;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private int port;

    NoticeMailsContract(DataSource operational) {
        super(operational);
    }

    @AfterEach
    void stop() {
        server.stop();
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

    private void startServer() {
        server.start();
        port = server.getSmtp().getPort();
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

    private int mailed() {
        now = now.plus(Duration.ofDays(1));
        return mails().sendDue();
    }
}
