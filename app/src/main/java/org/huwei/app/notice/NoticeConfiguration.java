package org.huwei.app.notice;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huwei.app.settings.MailSettings;
import org.huwei.dashboards.administration.ControlTotalService;
import org.huwei.dashboards.administration.QuarantineService;
import org.huwei.dashboards.notices.NoticeTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** The notices, and the clock that mails them when spring.mail.host names a server. */
@Configuration
class NoticeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeConfiguration.class);
    private static final Duration GLANCE = Duration.ofSeconds(20);

    @Bean
    NoticeStore notices(
            JdbcClient database, ObjectProvider<JavaMailSender> server, @Value("${spring.mail.host:}") String host) {
        boolean mails = server(server, host).isPresent();
        if (!mails) {
            LOG.info("No mail server is set (spring.mail.host): notices stand on the page only.");
        }
        return new NoticeStore(database, InstantSource.system(), mails);
    }

    @Bean
    JobNotices jobNotices(NoticeStore store, QuarantineService quarantine, ControlTotalService totals) {
        return new JobNotices(store, quarantine, totals);
    }

    /** Mails are sent beside the jobs, never by them: a mail server that is down delays nothing. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService noticeClock(
            JdbcClient database,
            ObjectProvider<JavaMailSender> server,
            @Value("${spring.mail.host:}") String host,
            MailSettings settings,
            NoticeTexts texts) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("notice-mails").factory());
        server(server, host).ifPresent(available -> {
            NoticeMails mails = new NoticeMails(database, available, settings, texts, InstantSource.system());
            var unused = clock.scheduleWithFixedDelay(
                    () -> sendQuietly(mails), GLANCE.toSeconds(), GLANCE.toSeconds(), TimeUnit.SECONDS);
        });
        return clock;
    }

    /** Compose files give an empty host where none is set; Spring would then mail to this machine. */
    private static Optional<JavaMailSender> server(ObjectProvider<JavaMailSender> server, String host) {
        return host.isBlank() ? Optional.empty() : Optional.ofNullable(server.getIfAvailable());
    }

    /** A clock whose work throws stops for ever. */
    private static void sendQuietly(NoticeMails mails) {
        try {
            mails.sendDue();
        } catch (RuntimeException e) {
            LOG.error("The mails that are due could not be read.", e);
        }
    }
}
