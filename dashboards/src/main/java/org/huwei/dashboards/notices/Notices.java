package org.huwei.dashboards.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.dashboards.notices.Notice.Subject;

/** The notices of people and who answers for what; the application answers from its operational database. */
public interface Notices {

    /** Notices a page shows. */
    int MOST = 200;

    /** The newest {@value #MOST} notices of a person, newest first. */
    List<Notice> list(String username);

    /** How many notices the person has not read. */
    long unread(String username);

    /** Marks a notice of the person as read; that of anybody else is left alone. */
    void read(String username, long id);

    /** Marks all notices of the person as read. */
    void readAll(String username);

    /** Whether the operator has set a mail server. */
    boolean mails();

    /** Where the person wants mail; empty for none. */
    Optional<String> address(String username);

    /**
     * Sets where the person wants mail.
     *
     * @param address an address, or empty for no mail
     * @throws IllegalArgumentException when it is no address
     */
    void address(String username, String address);

    /** Who answers for what; what is missing is every administrator's. */
    Map<Subject, String> duties();

    /** Gives a duty to an account, or with an empty name back to all administrators. */
    void duty(Subject subject, String username);

    /** The accounts that may have duties, with the names of their holders, by account. */
    Map<String, String> candidates();
}
