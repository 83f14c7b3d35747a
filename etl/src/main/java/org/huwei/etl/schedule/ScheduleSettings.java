package org.huwei.etl.schedule;

import java.time.ZoneId;
import org.quartz.CronExpression;

/**
 * When the night's chain of jobs begins.
 *
 * @param nightly a Quartz cron expression
 * @param zone the zone in which it is read
 */
public record ScheduleSettings(String nightly, ZoneId zone) {

    /** Every night at half past one in Suzhou, when the day's records are in and nobody waits for pages. */
    public static final ScheduleSettings DEFAULT = new ScheduleSettings("0 30 1 * * ?", ZoneId.of("Asia/Shanghai"));

    public ScheduleSettings {
        if (!CronExpression.isValidExpression(nightly)) {
            throw new IllegalArgumentException("Schedule `" + nightly
                    + "` is not a cron expression of six fields; write for instance `0 30 1 * * ?` for half past one.");
        }
    }
}
