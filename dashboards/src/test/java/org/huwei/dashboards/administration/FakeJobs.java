package org.huwei.dashboards.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huwei.etl.schedule.Firing;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.etl.schedule.Jobs;
import org.huwei.etl.schedule.RunProgress;

/** Jobs that do nothing but remember that they were fired and report the progress a test gives them. */
public final class FakeJobs implements Jobs {

    private final Map<JobName, RunProgress> running = new EnumMap<>(JobName.class);
    private final Map<JobName, String> errors = new EnumMap<>(JobName.class);
    private final List<JobName> fired = new ArrayList<>();
    private final Map<JobName, Firing.Days> backfills = new EnumMap<>(JobName.class);
    private final Set<JobName> paused = EnumSet.noneOf(JobName.class);

    @Override
    public List<JobStatus> list() {
        return Arrays.stream(JobName.values()).map(this::status).toList();
    }

    @Override
    public void runNow(JobName job) {
        fired.add(job);
        running(job, "extract", 0, 0);
    }

    @Override
    public void backfill(JobName job, Firing.Days days) {
        backfills.put(job, days);
    }

    @Override
    public void cancel(JobName job) {
        ended(job);
    }

    @Override
    public void pause(JobName job, boolean pause) {
        if (pause) {
            paused.add(job);
        } else {
            paused.remove(job);
        }
    }

    public Map<JobName, Firing.Days> backfills() {
        return Map.copyOf(backfills);
    }

    public List<JobName> fired() {
        return List.copyOf(fired);
    }

    public void running(JobName job, String stage, long done, long total) {
        running.put(job, new RunProgress(stage, done, total, Instant.now().minusSeconds(5)));
    }

    public void ended(JobName job) {
        running.remove(job);
    }

    public void failed(JobName job, String message) {
        running.remove(job);
        errors.put(job, message);
    }

    private JobStatus status(JobName job) {
        return new JobStatus(
                job,
                Optional.of(Instant.parse("2026-01-05T18:00:00Z")),
                Optional.of(Instant.parse("2026-01-04T18:00:00Z")),
                Optional.ofNullable(running.get(job)),
                Optional.ofNullable(errors.get(job)),
                paused.contains(job),
                Optional.empty());
    }
}
