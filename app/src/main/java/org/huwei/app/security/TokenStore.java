package org.huwei.app.security;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.tokens.AccessTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The personal access tokens of the operational database. Issuing and revoking are written to the access log. */
class TokenStore implements AccessTokens {

    /** The last use is kept to the minute: a script that calls a thousand times a second writes once. */
    private static final Duration USE_STEP = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    TokenStore(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String issue(String username, String name, Duration validity) {
        String purpose = name.strip();
        require(!purpose.isEmpty() && purpose.length() <= LONGEST_NAME, "name", purpose, "1 to 100 characters long");
        require(list(username).size() < MOST, "Number of tokens", username + "'s " + MOST, "below " + MOST);
        TokenSecret secret = TokenSecret.random(random);
        Instant now = clock.instant();
        database.sql("INSERT INTO access_token (prefix, username, name, secret_hash, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(secret.prefix(), username, purpose, secret.hash(), at(now), at(now.plus(validity)))
                .update();
        log(username, "token-issued", secret.prefix());
        return secret.text();
    }

    @Override
    public List<Entry> list(String username) {
        return database.sql("SELECT prefix, name, created_at, expires_at, last_used_at FROM access_token"
                        + " WHERE username = ? AND revoked_at IS NULL ORDER BY created_at DESC, prefix")
                .param(username)
                .query((row, number) -> entry(row))
                .list();
    }

    @Override
    @Transactional
    public void revoke(String username, String prefix) {
        int revoked = database.sql("UPDATE access_token SET revoked_at = ?"
                        + " WHERE prefix = ? AND username = ? AND revoked_at IS NULL")
                .params(at(clock.instant()), prefix, username)
                .update();
        if (revoked > 0) {
            log(username, "token-revoked", prefix);
        }
    }

    /** The name of the account that a token opens; empty when it is unknown, wrong, revoked or expired. */
    @Transactional
    public Optional<String> holder(TokenSecret token) {
        Instant now = clock.instant();
        Optional<String> holder = database.sql("SELECT username, secret_hash FROM access_token"
                        + " WHERE prefix = ? AND revoked_at IS NULL AND expires_at > ?")
                .params(token.prefix(), at(now))
                .query((row, number) -> new Stored(row.getString(1), row.getString(2)))
                .optional()
                .filter(stored -> token.matches(stored.hash()))
                .map(Stored::username);
        holder.ifPresent(name -> used(token, now));
        return holder;
    }

    private void used(TokenSecret token, Instant now) {
        database.sql("UPDATE access_token SET last_used_at = ?"
                        + " WHERE prefix = ? AND (last_used_at IS NULL OR last_used_at <= ?)")
                .params(at(now), token.prefix(), at(now.minus(USE_STEP)))
                .update();
    }

    private void log(String username, String action, String subject) {
        database.sql("INSERT INTO access_log (at, username, action, subject) VALUES (?, ?, ?, ?)")
                .params(at(clock.instant()), username, action, subject)
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void require(boolean condition, String thing, String value, String limit) {
        if (!condition) {
            throw new IllegalArgumentException(thing + " is " + value + " but must be " + limit + ".");
        }
    }

    private record Stored(String username, String hash) {}
}
