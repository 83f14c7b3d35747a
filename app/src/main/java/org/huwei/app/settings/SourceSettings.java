package org.huwei.app.settings;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The source systems that are pulled. An empty address means that the system is not connected: its jobs then report so.
 *
 * @param cases the case-management system
 * @param patrols the patrol system
 */
@ConfigurationProperties("huwei.sources")
public record SourceSettings(Database cases, Database patrols) {

    /**
     * One relational database.
     *
     * @param url JDBC address (H2 or PostgreSQL)
     * @param user user with read access
     * @param password that user's password
     */
    public record Database(String url, String user, String password) {

        /** Drivers repeat their address in messages and logs. */
        private static final Pattern SECRET = Pattern.compile("[?&;]password=", Pattern.CASE_INSENSITIVE);

        /** @throws IllegalArgumentException when the address carries a password */
        public Database {
            if (SECRET.matcher(url).find()) {
                throw new IllegalArgumentException("The address of a source system carries a password, which would"
                        + " show in messages: give it as huwei.sources.NAME.password instead.");
            }
        }

        /** Returns whether an address was given. */
        public boolean connected() {
            return !url.isBlank();
        }
    }
}
