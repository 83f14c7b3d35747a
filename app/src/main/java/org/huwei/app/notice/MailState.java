package org.huwei.app.notice;

import java.util.Locale;

/** What became of the mail of a notice. */
enum MailState {
    /** There is none: no server, or no address when the notice was made. */
    NONE,
    PENDING,
    SENT,
    /** Given up after the last try. */
    FAILED;

    /** The word in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
