package org.huwei.dashboards.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huwei.dashboards.figures.SnapshotStamp;

/** The line that says which snapshot the figures are from, up to when, from how many areas, and how they are masked. */
public class StampLine extends Paragraph {

    /** The zone in which every moment is shown. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

    public StampLine(SnapshotStamp stamp) {
        addClassName("hw-stamp");
        part(getTranslation("shell.stamp.snapshot", stamp.id()));
        part(getTranslation("shell.stamp.cutoff", MINUTE.format(stamp.cutOff())));
    }

    /** How many areas have delivered. */
    public StampLine areas(int delivered, int all) {
        part(getTranslation("shell.stamp.areas", delivered, all));
        return this;
    }

    /** The mask policy in words. */
    public StampLine mask() {
        part(getTranslation("shell.stamp.mask"));
        return this;
    }

    private void part(String text) {
        add(new Span(text));
    }
}
