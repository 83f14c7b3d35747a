package org.huwei.etl.schedule;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.quartz.CronExpression;

/**
 * When the night's chain of jobs begins.
 *
 * @param nightly a Quartz cron expression
 * @param zone the zone in which it is read
 * @param retries how long to wait before each new try of a load whose source failed; no more tries than entries
 */
public record ScheduleSettings(String nightly, ZoneId zone, List<Duration> retries) {

    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** Every night at half past one in Suzhou, when the day's records are in and nobody waits for pages. */
    public static final ScheduleSettings DEFAULT = new ScheduleSettings("0 30 1 * * ?", ZoneId.of("Asia/Shanghai"));

    /** A night with three new tries, after one, five and fifteen minutes. */
    public ScheduleSettings(String nightly, ZoneId zone) {
        this(nightly, zone, BACK_OFF);
    }

    public ScheduleSettings {
        retries = List.copyOf(retries);
        if (!CronExpression.isValidExpression(nightly)) {
            throw new IllegalArgumentException("Schedule `" + nightly
                    + "` is not a cron expression of six fields; write for instance `0 30 1 * * ?` for half past one.");
        }
    }
}
