package org.huwei.dashboards.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The personal access tokens of people; the application answers from its operational database. */
public interface AccessTokens {

    /** Characters of a name at most. */
    int LONGEST_NAME = 100;

    /** Tokens that one person may have at once. */
    int MOST = 20;

    /**
     * Makes a token.
     *
     * @param name what it is for, 1 to {@value #LONGEST_NAME} characters
     * @param validity how long it opens the API, at least a second
     * @return the token itself, which nobody can read again
     * @throws IllegalArgumentException when the name is blank or too long, or the person has {@value #MOST} tokens
     */
    String issue(String username, String name, Duration validity);

    /** The tokens of a person that were not revoked, the newest first, expired ones included. */
    List<Entry> list(String username);

    /** Ends a token of this person for ever; that of anybody else is left alone. */
    void revoke(String username, String prefix);

    /**
     * A token without its secret.
     *
     * @param prefix how it begins, by which it is found
     * @param lastUsed when it last opened the API, to the minute
     */
    record Entry(String prefix, String name, Instant created, Instant expires, Optional<Instant> lastUsed) {}
}
