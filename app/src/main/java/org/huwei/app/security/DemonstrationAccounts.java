package org.huwei.app.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.huwei.app.security.Accounts.Role;
import org.huwei.app.settings.DemonstrationSettings;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * One account for each role in demonstration mode, with a new random password at every start; without demonstration
 * mode there are none.
 */
@Component
public class DemonstrationAccounts {

    /** Without letters and digits that read alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 12;

    private static final List<Person> PEOPLE = List.of(
            new Person("leading", "领导小组成员", Role.LEADING),
            new Person("expert", "高校专家", Role.EXPERT),
            new Person("auditor", "抽查人员", Role.AUDITOR),
            new Person("administrator", "数据管理员", Role.ADMINISTRATOR));

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final DemonstrationSettings settings;
    private final SecureRandom random = new SecureRandom();

    DemonstrationAccounts(Accounts accounts, PasswordEncoder passwords, DemonstrationSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
    }

    /** Returns the sign-ins to print, with passwords that were made just now; empty without demonstration mode. */
    public List<SignIn> renew() {
        if (!settings.enabled()) {
            accounts.removeDemonstration();
            return List.of();
        }
        return PEOPLE.stream().map(this::renew).toList();
    }

    private SignIn renew(Person person) {
        String password = random.ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
        accounts.putDemonstration(person.username(), person.displayName(), person.role(), passwords.encode(password));
        return new SignIn(person.username(), person.displayName(), password);
    }

    /** One line of what is printed at start. */
    public record SignIn(String username, String displayName, String password) {}

    private record Person(String username, String displayName, Role role) {}
}
