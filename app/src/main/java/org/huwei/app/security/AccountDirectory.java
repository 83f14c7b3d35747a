package org.huwei.app.security;

import java.util.Optional;
import org.huwei.dashboards.shell.PersonDirectory;
import org.springframework.stereotype.Component;

/** Tells the pages who signed in: the display name and the divisions of the account. */
@Component
class AccountDirectory implements PersonDirectory {

    private final Accounts accounts;

    AccountDirectory(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> find(String username) {
        return accounts.find(username).map(account -> new Person(account.displayName(), account.divisions()));
    }
}
