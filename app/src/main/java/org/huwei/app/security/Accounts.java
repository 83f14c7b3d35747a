package org.huwei.app.security;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the operational database. */
@Repository
public class Accounts {

    private final JdbcClient database;
    private final InstantSource clock = InstantSource.system();

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** Returns the account of that name, if there is one. */
    public Optional<Account> find(String username) {
        return database.sql(
                        "SELECT username, display_name, role, password_hash, enabled FROM account WHERE username = ?")
                .param(username)
                .query((row, number) -> new Account(
                        row.getString(1),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getBoolean(5),
                        divisions(row.getString(1))))
                .optional();
    }

    /** Replaces the demonstration account of that name, or makes it. Accounts of real people are never touched. */
    @Transactional
    public void putDemonstration(String username, String displayName, Role role, String passwordHash) {
        database.sql("DELETE FROM account WHERE username = ? AND demonstration")
                .param(username)
                .update();
        database.sql("INSERT INTO account (username, display_name, role, password_hash, demonstration, created_at)"
                        + " VALUES (?, ?, ?, ?, TRUE, ?)")
                .params(
                        username,
                        displayName,
                        role.name(),
                        passwordHash,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes every demonstration account; without demonstration mode nobody may sign in with one. */
    @Transactional
    public int removeDemonstration() {
        return database.sql("DELETE FROM account WHERE demonstration").update();
    }

    private List<String> divisions(String username) {
        return database.sql("SELECT division_code FROM account_division WHERE username = ? ORDER BY division_code")
                .param(username)
                .query(String.class)
                .list();
    }

    /** What a person may do; a role is also the name that views ask for. */
    public enum Role {
        LEADING,
        EXPERT,
        AUDITOR,
        ADMINISTRATOR
    }

    /**
     * One account.
     *
     * @param divisions codes of the divisions it may see; empty for the whole city
     */
    public record Account(
            String username,
            String displayName,
            Role role,
            String passwordHash,
            boolean enabled,
            List<String> divisions) {}
}
