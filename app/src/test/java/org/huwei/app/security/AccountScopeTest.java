package org.huwei.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.huwei.app.RunningProductTest;
import org.huwei.app.security.Accounts.Role;
import org.huwei.dashboards.shell.CurrentUser;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The divisions of an account limit what its pages ask the warehouse for. */
@RunningProductTest
class AccountScopeTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private CurrentUser user;

    private void division(String username, String code) {
        database.sql("INSERT INTO account_division (username, division_code) VALUES (?, ?)")
                .params(username, code)
                .update();
    }

    @Test
    @WithMockUser(username = "scope-two-areas")
    void anAccountWithDivisionsSeesThoseOnly() {
        accounts.putDemonstration("scope-two-areas", "两区专家", Role.EXPERT, "x");
        division("scope-two-areas", "320508");
        division("scope-two-areas", "320505101");
        assertThat(user.scope(Audience.EXPERT)).isEqualTo(Scope.of(Audience.EXPERT, "320505101", "320508"));
        assertThat(user.displayName()).isEqualTo("两区专家");
    }

    @Test
    @WithMockUser(username = "scope-whole-city")
    void anAccountWithoutDivisionsSeesTheWholeCity() {
        accounts.putDemonstration("scope-whole-city", "全市", Role.LEADING, "x");
        assertThat(user.scope(Audience.LEADING)).isEqualTo(Scope.of(Audience.LEADING));
    }
}
