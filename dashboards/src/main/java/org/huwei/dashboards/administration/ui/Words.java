package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.huwei.etl.schedule.RunProgress;

/** How this page says codes, moments and durations in the language of the page. */
final class Words {

    /** The city's time, whatever the server's or the reader's zone is. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Words() {}

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String job(Component page, String jobKey) {
        return orElse(page, "administration.job." + jobKey, jobKey);
    }

    static String table(Component page, String recordTable) {
        return orElse(page, "administration.table." + recordTable, recordTable);
    }

    static String check(Component page, String checkCode) {
        return orElse(page, "administration.check." + checkCode, checkCode);
    }

    static String duration(Component page, Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 60
                ? page.getTranslation("administration.duration.seconds", tenths(duration))
                : page.getTranslation("administration.duration.minutes", seconds / 60, seconds % 60);
    }

    /** What is being done and how far it is, such as “装入 巡查:12,000/36,000”. */
    static String progress(Component page, RunProgress progress) {
        String stage = stage(page, progress.stageKey());
        return progress.total() > 0
                ? page.getTranslation("administration.job.progress", stage, progress.done(), progress.total())
                : page.getTranslation("administration.job.progress.open", stage, progress.done());
    }

    /** A stage key is a verb, or a verb, a dot and what it is done to. */
    private static String stage(Component page, String stageKey) {
        int dot = stageKey.indexOf('.');
        if (dot < 0) {
            return orElse(page, "administration.stage." + stageKey, stageKey);
        }
        String verb = stageKey.substring(0, dot);
        return orElse(page, "administration.stage." + verb, verb) + " " + table(page, stageKey.substring(dot + 1));
    }

    private static String tenths(Duration duration) {
        long tenths = duration.toMillis() / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    /** A code that has no words yet is shown as it is: a new check of the pipeline must not break the page. */
    private static String orElse(Component page, String key, String code) {
        String text = page.getTranslation(key);
        return text.contains(key) ? code : text;
    }
}
