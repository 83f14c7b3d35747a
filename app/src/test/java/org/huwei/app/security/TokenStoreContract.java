package org.huwei.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.huwei.app.security.Accounts.Role;
import org.huwei.dashboards.tokens.AccessTokens.Entry;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a store of tokens does on every database. */
abstract class TokenStoreContract {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient database;
    private final TokenStore store;
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    TokenStoreContract(DataSource source) {
        database = JdbcClient.create(source);
        store = new TokenStore(database, () -> now);
        for (String name : List.of("expert", "auditor")) {
            new Accounts(database).putDemonstration(name, name, Role.EXPERT, "x");
        }
    }

    private Optional<String> holder(String token) {
        return TokenSecret.parse(token).flatMap(store::holder);
    }

    @Test
    void aTokenOpensForItsHolderUntilItExpires() {
        String token = store.issue("expert", " R 脚本 ", DAY);
        assertThat(holder(token)).contains("expert");
        Entry entry = store.list("expert").getFirst();
        assertThat(entry.name()).isEqualTo("R 脚本");
        assertThat(token).startsWith("huwei_" + entry.prefix() + "_");
        assertThat(entry.expires()).isEqualTo(now.plus(DAY));
        now = now.plus(DAY);
        assertThat(holder(token)).isEmpty();
        assertThat(store.list("expert")).hasSize(1);
    }

    @Test
    void onlyAHashIsStored() {
        String token = store.issue("expert", "x", DAY);
        List<String> cells = database.sql("SELECT prefix, username, name, secret_hash FROM access_token")
                .query((row, number) -> row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4))
                .list();
        assertThat(cells).hasSize(1);
        assertThat(cells.getFirst()).doesNotContain(token.substring("huwei_".length() + 13));
    }

    @Test
    void aTokenWithAnotherSecretOpensNothing() {
        String token = store.issue("expert", "x", DAY);
        String other = store.issue("expert", "y", DAY);
        assertThat(holder(token.substring(0, 19) + other.substring(19))).isEmpty();
        assertThat(holder(token + "0")).isEmpty();
        assertThat(holder(token)).contains("expert");
    }

    @Test
    void aRevokedTokenIsGoneAndNobodyRevokesAnothers() {
        String token = store.issue("expert", "x", DAY);
        String prefix = store.list("expert").getFirst().prefix();
        store.revoke("auditor", prefix);
        assertThat(holder(token)).contains("expert");
        store.revoke("expert", prefix);
        assertThat(holder(token)).isEmpty();
        assertThat(store.list("expert")).isEmpty();
        assertThat(store.list("auditor")).isEmpty();
    }

    @Test
    void theLastUseIsKeptToTheMinute() {
        String token = store.issue("expert", "x", DAY);
        assertThat(store.list("expert").getFirst().lastUsed()).isEmpty();
        Instant first = now;
        assertThat(holder(token)).isPresent();
        now = first.plusSeconds(59);
        assertThat(holder(token)).isPresent();
        assertThat(store.list("expert").getFirst().lastUsed()).contains(first);
        now = first.plusSeconds(60);
        assertThat(holder(token)).isPresent();
        assertThat(store.list("expert").getFirst().lastUsed()).contains(now);
    }

    @Test
    void namesAndNumbersOfTokensHaveLimits() {
        assertThatThrownBy(() -> store.issue("expert", "  ", DAY)).hasMessageContaining("1 to 100 characters");
        assertThatThrownBy(() -> store.issue("expert", "x".repeat(101), DAY)).hasMessageContaining("1 to 100");
        for (int number = 0; number < 20; number++) {
            store.issue("expert", "t" + number, DAY);
        }
        assertThatThrownBy(() -> store.issue("expert", "one more", DAY)).hasMessageContaining("below 20");
        assertThat(store.issue("auditor", "x", DAY)).startsWith("huwei_");
    }

    @Test
    void issuingAndRevokingAreInTheAccessLog() {
        store.issue("expert", "x", DAY);
        String prefix = store.list("expert").getFirst().prefix();
        store.revoke("expert", prefix);
        store.revoke("expert", prefix);
        assertThat(database.sql("SELECT action FROM access_log WHERE subject = ? ORDER BY id")
                        .param(prefix)
                        .query(String.class)
                        .list())
                .containsExactly("token-issued", "token-revoked");
    }

    @Test
    void aTokenEndsWithItsAccount() {
        String token = store.issue("expert", "x", DAY);
        new Accounts(database).removeDemonstration();
        assertThat(holder(token)).isEmpty();
    }
}
