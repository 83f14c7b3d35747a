package org.huwei.dashboards.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.shell.PersonDirectory.Person;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who looks at the page, and what that person may see. */
@Component
public class CurrentUser {

    private final AuthenticationContext authentication;
    private final ObjectProvider<PersonDirectory> directory;

    CurrentUser(AuthenticationContext authentication, ObjectProvider<PersonDirectory> directory) {
        this.authentication = authentication;
        this.directory = directory;
    }

    /** The account's name. */
    public Optional<String> username() {
        return authentication.getPrincipalName();
    }

    /** The person's name as shown; the account's name where nothing better is known. */
    public String displayName() {
        return person().map(Person::displayName).or(this::username).orElse("");
    }

    /** The scope for queries of an audience: that audience's mask, this person's divisions. */
    public Scope scope(Audience audience) {
        List<String> divisions = person().map(Person::divisions).orElse(List.of());
        return new Scope(audience, divisions);
    }

    boolean signedIn() {
        return authentication.isAuthenticated();
    }

    void signOut() {
        authentication.logout();
    }

    private Optional<Person> person() {
        return username()
                .flatMap(name -> Optional.ofNullable(directory.getIfAvailable()).flatMap(people -> people.find(name)));
    }
}
