package org.huwei.app.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.huwei.app.settings.MailSettings;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.Notice.Subject;
import org.huwei.dashboards.notices.NoticeTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends the mails that are due. A mail is taken before it is sent and marked when it was, so that two processes do not
 * both send it; one whose process dies in between goes out again after the pause: rather twice than never.
 */
final class NoticeMails {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMails.class);

    /** How long to wait after each try; after the last the mail is given up, while the notice stays. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(6));

    private final JdbcClient database;
    private final JavaMailSender server;
    private final MailSettings settings;
    private final NoticeTexts texts;
    private final InstantSource clock;

    NoticeMails(
            JdbcClient database, JavaMailSender server, MailSettings settings, NoticeTexts texts, InstantSource clock) {
        this.database = database;
        this.server = server;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** A mail that is due. */
    private record Due(long id, String address, Kind kind, Subject subject, String detail, int tries) {}

    /** Sends everything that is due and returns how many mails went out. */
    int sendDue() {
        int sent = 0;
        for (Due due : due()) {
            if (take(due)) {
                sent += send(due) ? 1 : 0;
            }
        }
        return sent;
    }

    private List<Due> due() {
        return database.sql("SELECT notice.id, mail_address.address, notice.kind, notice.subject, notice.detail,"
                        + " notice.mail_tries FROM notice"
                        + " INNER JOIN mail_address ON mail_address.username = notice.username"
                        + " WHERE notice.mail_state = ? AND notice.mail_next <= ? ORDER BY notice.id")
                .params(MailState.PENDING.word(), NoticeStore.at(clock.instant()))
                .query((row, number) -> new Due(
                        row.getLong(1),
                        row.getString(2),
                        Kind.ofKey(row.getString(3)),
                        Subject.parse(row.getString(4)),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }

    private boolean take(Due due) {
        Instant next = clock.instant().plus(PAUSES.get(Math.min(due.tries(), PAUSES.size() - 1)));
        return database.sql("UPDATE notice SET mail_tries = mail_tries + 1, mail_next = ?"
                                + " WHERE id = ? AND mail_tries = ? AND mail_state = ?")
                        .params(NoticeStore.at(next), due.id(), due.tries(), MailState.PENDING.word())
                        .update()
                == 1;
    }

    private boolean send(Due due) {
        try {
            server.send(message(due));
            mark(due, MailState.SENT);
            return true;
        } catch (MailException e) {
            boolean last = due.tries() >= PAUSES.size();
            LOG.warn(
                    "The mail of notice {} could not be sent ({}): {}",
                    due.id(),
                    last ? "given up" : "tried again",
                    e.getMessage());
            if (last) {
                mark(due, MailState.FAILED);
            }
            return false;
        }
    }

    private void mark(Due due, MailState state) {
        database.sql("UPDATE notice SET mail_state = ? WHERE id = ?")
                .params(state.word(), due.id())
                .update();
    }

    private SimpleMailMessage message(Due due) {
        String chinese = texts.sentence(due.kind(), due.subject(), due.detail(), Locale.SIMPLIFIED_CHINESE);
        String english = texts.sentence(due.kind(), due.subject(), due.detail(), Locale.ENGLISH);
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(due.address());
        message.setSubject("护未 · " + chinese);
        message.setText(chinese + "\n" + english + "\n\n" + settings.link() + "/notices\n");
        return message;
    }
}
