package org.huwei.app.notice;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.huwei.dashboards.notices.Notice.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store of notices on an operational database, with people to tell and a clock that stands until a test moves it. */
abstract class NoticeContract {

    static final Subject CASES = Subject.ofJob("load-cases");
    static final Subject PATROLS = Subject.ofTable("patrol");

    final DataSource operational;
    final JdbcClient database;
    final NoticeStore store;
    Instant now = Instant.parse("2026-03-01T00:00:00Z");

    NoticeContract(DataSource operational) {
        this.operational = operational;
        database = JdbcClient.create(operational);
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

    /** How far the mail of the one notice to Wang has come. */
    String mailState() {
        return database.sql("SELECT mail_state FROM notice WHERE username = 'wang'")
                .query(String.class)
                .single();
    }
}
