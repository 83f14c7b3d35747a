package org.huwei.app.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huwei.dashboards.notices.Notice;
import org.huwei.dashboards.notices.Notice.Kind;
import org.huwei.dashboards.notices.Notice.Subject;
import org.huwei.dashboards.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the operational database. */
class NoticeStore implements Notices {

    /** One local part, one domain, nothing that a mail header could be broken with. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"\\\\]{1,64}@[A-Za-z0-9.-]{3,180}");

    private final JdbcClient database;
    private final InstantSource clock;
    private final boolean mails;

    /** @param mails whether a mail server is set */
    NoticeStore(JdbcClient database, InstantSource clock, boolean mails) {
        this.database = database;
        this.clock = clock;
        this.mails = mails;
    }

    @Override
    public List<Notice> list(String username) {
        return database.sql("SELECT id, kind, subject, detail, times, first_at, last_at, read_at FROM notice"
                        + " WHERE username = ? ORDER BY last_at DESC, id DESC LIMIT " + MOST)
                .param(username)
                .query((row, number) -> notice(row))
                .list();
    }

    @Override
    public long unread(String username) {
        return database.sql("SELECT COUNT(*) FROM notice WHERE username = ? AND read_at IS NULL")
                .param(username)
                .query(Long.class)
                .single();
    }

    @Override
    public void read(String username, long id) {
        database.sql("UPDATE notice SET read_at = ? WHERE username = ? AND id = ? AND read_at IS NULL")
                .params(at(clock.instant()), username, id)
                .update();
    }

    @Override
    public void readAll(String username) {
        database.sql("UPDATE notice SET read_at = ? WHERE username = ? AND read_at IS NULL")
                .params(at(clock.instant()), username)
                .update();
    }

    @Override
    public boolean mails() {
        return mails;
    }

    @Override
    public Optional<String> address(String username) {
        return database.sql("SELECT address FROM mail_address WHERE username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }

    @Override
    @Transactional
    public void address(String username, String address) {
        String wanted = address.strip();
        if (!wanted.isEmpty() && !ADDRESS.matcher(wanted).matches()) {
            throw new IllegalArgumentException(
                    "Mail address is `%s` but must be one like name@example.cn, without a space."
                            .formatted(wanted.replaceAll("\\s", "␣")));
        }
        database.sql("DELETE FROM mail_address WHERE username = ?")
                .param(username)
                .update();
        if (wanted.isEmpty()) {
            // Otherwise they would go out, weeks old, as soon as there is an address again.
            database.sql("UPDATE notice SET mail_state = ? WHERE username = ? AND mail_state = ?")
                    .params(MailState.NONE.word(), username, MailState.PENDING.word())
                    .update();
        } else {
            database.sql("INSERT INTO mail_address (username, address) VALUES (?, ?)")
                    .params(username, wanted)
                    .update();
        }
    }

    @Override
    public Map<Subject, String> duties() {
        Map<Subject, String> duties = new LinkedHashMap<>();
        database.sql("SELECT subject, username FROM duty ORDER BY subject")
                .query((row, number) -> duties.put(Subject.parse(row.getString(1)), row.getString(2)))
                .list();
        return duties;
    }

    @Override
    @Transactional
    public void duty(Subject subject, String username) {
        database.sql("DELETE FROM duty WHERE subject = ?")
                .param(subject.toString())
                .update();
        if (!username.isEmpty()) {
            database.sql("INSERT INTO duty (subject, username) VALUES (?, ?)")
                    .params(subject.toString(), username)
                    .update();
        }
    }

    @Override
    public Map<String, String> candidates() {
        Map<String, String> candidates = new LinkedHashMap<>();
        database.sql(
                        "SELECT username, display_name FROM account WHERE role = 'ADMINISTRATOR' AND enabled ORDER BY username")
                .query((row, number) -> candidates.put(row.getString(1), row.getString(2)))
                .list();
        return candidates;
    }

    /** Tells whoever answers for the subject: its owner, or without one every administrator. */
    @Transactional
    public void tell(Kind kind, Subject subject, String detail) {
        Map<String, String> candidates = candidates();
        Optional<String> owner = Optional.ofNullable(duties().get(subject)).filter(candidates::containsKey);
        owner.map(List::of)
                .orElseGet(() -> List.copyOf(candidates.keySet()))
                .forEach(username -> new Telling(database, at(clock.instant()))
                        .tell(username, kind, subject, detail, wantsMail(username)));
    }

    private boolean wantsMail(String username) {
        return mails && address(username).isPresent();
    }

    /** Whether a job was said to fail and not yet to work again; that it was also late meanwhile does not matter. */
    public boolean failing(Subject job) {
        return database.sql("SELECT kind FROM notice WHERE subject = ? AND kind IN (?, ?)"
                        + " ORDER BY last_at DESC, id DESC LIMIT 1")
                .params(job.toString(), Kind.JOB_FAILED.key(), Kind.JOB_RECOVERED.key())
                .query(String.class)
                .optional()
                .filter(Kind.JOB_FAILED.key()::equals)
                .isPresent();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong(1),
                Kind.ofKey(row.getString(2)),
                Subject.parse(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, OffsetDateTime.class) != null);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
