package org.huwei.dashboards.administration.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huwei.dashboards.administration.RefusedUpload;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.shell.StampLine;
import org.huwei.etl.schedule.RunProgress;

/**
 * How the administrators' pages say codes, moments and durations. A code that has no words yet is shown as it is: a
 * new check or stage of the pipeline must not break the page.
 */
record Words(Texts texts) {

    /** How the job of an upload begins; its register follows. */
    private static final String UPLOAD = "upload-";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(StampLine.ZONE);

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    String get(String key, Object... arguments) {
        return texts.get("administration." + key, arguments);
    }

    String count(long number) {
        return String.format(texts.locale(), "%,d", number);
    }

    /** Year and month; the first of January 1970 stands for rows without a day. */
    String month(LocalDate firstDay) {
        return firstDay.equals(LocalDate.EPOCH)
                ? get("quality.month.none")
                : YearMonth.from(firstDay).toString();
    }

    String job(String jobKey) {
        if (jobKey.startsWith(UPLOAD)) {
            return get("job.upload", table(jobKey.substring(UPLOAD.length())));
        }
        return orElse("job." + jobKey, jobKey);
    }

    String source(String sourceSystem) {
        return orElse("source." + sourceSystem, sourceSystem);
    }

    String table(String recordTable) {
        return orElse("table." + recordTable, recordTable);
    }

    String check(String checkCode) {
        return orElse("check." + checkCode, checkCode);
    }

    /** What is wrong with a value, as a sentence for the person who wrote it. */
    String fault(String checkCode, String title, String value, String limit) {
        String key = "fault." + checkCode;
        return texts.has("administration." + key)
                ? get(key, title, value, limit)
                : check(checkCode) + " " + title + " " + limit;
    }

    /** Why a file as a whole was not taken, as a sentence for the person who sent it. */
    String refusal(RefusedUpload refused) {
        Object[] arguments = Stream.concat(
                        refused.arguments().stream(),
                        Stream.of(refused.titles().stream()
                                .map(title -> title.in(texts.locale()))
                                .collect(Collectors.joining(get("separator")))))
                .toArray();
        return get("refusal." + refused.code(), arguments);
    }

    String duration(Duration duration) {
        long seconds = duration.toSeconds();
        long tenths = duration.toMillis() / 100;
        return seconds < 60
                ? get("duration.seconds", tenths / 10 + "." + tenths % 10)
                : get("duration.minutes", seconds / 60, seconds % 60);
    }

    /** What is being done and how far it is, such as “装入 巡查：12,000/36,000”. */
    String progress(RunProgress progress) {
        String stage = stage(progress.stageKey());
        return progress.total() > 0
                ? get("job.progress", stage, progress.done(), progress.total())
                : get("job.progress.open", stage, progress.done());
    }

    /** A stage key has a text of its own, or it is a verb, a dot and what it is done to. */
    private String stage(String stageKey) {
        int dot = stageKey.indexOf('.');
        if (dot < 0 || texts.has("administration.stage." + stageKey)) {
            return orElse("stage." + stageKey, stageKey);
        }
        String verb = stageKey.substring(0, dot);
        return orElse("stage." + verb, verb) + " " + table(stageKey.substring(dot + 1));
    }

    private String orElse(String key, String code) {
        return texts.has("administration." + key) ? get(key) : code;
    }
}
