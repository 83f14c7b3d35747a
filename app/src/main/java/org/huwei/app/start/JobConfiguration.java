package org.huwei.app.start;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.huwei.app.notice.JobNotices;
import org.huwei.app.pipeline.Loads;
import org.huwei.app.pipeline.Loads.How;
import org.huwei.app.settings.NightSettings;
import org.huwei.etl.Evaluation;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.schedule.Firing;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobScheduler;
import org.huwei.etl.schedule.PipelineJob;
import org.huwei.etl.schedule.PipelineLock;
import org.huwei.etl.schedule.ScheduleSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs of the running application. The scheduler depends on everything its jobs use, so that Spring closes it,
 * waiting for running jobs, before the warehouse, Spark and the operational database.
 */
@Configuration
class JobConfiguration {

    @Bean(destroyMethod = "close")
    JobScheduler jobScheduler(
            DataSource operational,
            Loads loads,
            Evaluation evaluation,
            PipelineLock lock,
            NightSettings settings,
            JobNotices notices) {
        Map<JobName, PipelineJob> jobs = new EnumMap<>(JobName.class);
        for (JobName job : JobName.values()) {
            jobs.put(job, (firing, listener) -> {
                try (PipelineLock.Held held = lock.take(listener)) {
                    work(job, firing, loads, evaluation, notices, listener);
                }
            });
        }
        ScheduleSettings schedule = new ScheduleSettings(settings.nightly(), ScheduleSettings.DEFAULT.zone());
        return new JobScheduler(operational, jobs, schedule, notices);
    }

    private static void work(
            JobName job,
            Firing firing,
            Loads loads,
            Evaluation evaluation,
            JobNotices notices,
            ProgressListener listener)
            throws InterruptedException {
        if (job == JobName.EVALUATE) {
            evaluation.evaluate("job", listener);
        } else {
            How how = firing.backfill()
                    .map(days -> How.between(days.from(), days.until()))
                    .orElse(How.CHANGES);
            Instant begun = Instant.now();
            try {
                loads.run(job, how, firing.at(), listener);
            } finally {
                notices.loaded(job, begun);
            }
        }
    }
}
