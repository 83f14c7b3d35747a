package org.huwei.dashboards.audit.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huwei.dashboards.shell.StampLine;

/** How the audit pages write moments and numbers. */
final class Words {

    /** The city's time, whatever the server's or the reader's zone is. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(StampLine.ZONE);

    private Words() {}

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String percent(int percent) {
        return percent + "\u2009%";
    }

    static String count(Locale locale, long number) {
        return String.format(locale, "%,d", number);
    }
}
