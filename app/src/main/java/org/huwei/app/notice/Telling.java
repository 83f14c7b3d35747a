package org.huwei.app.notice;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.Notice.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells people something at one moment. The same trouble again counts up while it is unread; what has ended since, a
 * failure that was followed by success or the other way round, does not: what comes then is news, and somebody who reads
 * only mails would never hear of it.
 */
final class Telling {

    private static final String UNREAD = """
            SELECT id, mail_state FROM notice told
            WHERE username = ? AND kind = ? AND subject = ? AND read_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM notice later WHERE later.username = told.username
                    AND later.subject = told.subject AND later.kind = ? AND later.last_at > told.last_at)
            ORDER BY last_at DESC, id DESC LIMIT 1""";
    private static final String INSERT = """
            INSERT INTO notice (username, kind, subject, detail, first_at, last_at, mail_state, mail_next)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient database;
    private final OffsetDateTime now;

    Telling(JdbcClient database, OffsetDateTime now) {
        this.database = database;
        this.now = now;
    }

    /** A notice that counts up. */
    private record Unread(long id, String mailState) {

        /** For want of an address or of a server that answered. */
        boolean neverMailed() {
            return mailState.equals(MailState.NONE.word()) || mailState.equals(MailState.FAILED.word());
        }
    }

    /** @param mail whether there is a server and the person has an address */
    void tell(String username, Kind kind, Subject subject, String detail, boolean mail) {
        Optional<Unread> unread = database.sql(UNREAD)
                .params(username, kind.key(), subject.toString(), opposite(kind).key())
                .query((row, number) -> new Unread(row.getLong(1), row.getString(2)))
                .optional();
        if (unread.isPresent()) {
            countUp(unread.get(), detail, mail);
        } else {
            String state = (mail ? MailState.PENDING : MailState.NONE).word();
            database.sql(INSERT)
                    .params(username, kind.key(), subject.toString(), detail, now, now, state, now)
                    .update();
        }
    }

    private static Kind opposite(Kind kind) {
        return switch (kind) {
            case JOB_FAILED -> Kind.JOB_RECOVERED;
            case JOB_RECOVERED -> Kind.JOB_FAILED;
            case JOB_MISFIRED, ROWS_QUARANTINED, TOTALS_DIFFER -> kind;
        };
    }

    private void countUp(Unread unread, String detail, boolean mail) {
        database.sql("UPDATE notice SET times = times + 1, last_at = ?, detail = ? WHERE id = ?")
                .params(now, detail, unread.id())
                .update();
        if (mail && unread.neverMailed()) {
            database.sql("UPDATE notice SET mail_state = ?, mail_tries = 0, mail_next = ? WHERE id = ?")
                    .params(MailState.PENDING.word(), now, unread.id())
                    .update();
        }
    }
}
