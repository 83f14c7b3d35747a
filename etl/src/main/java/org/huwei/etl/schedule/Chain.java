package org.huwei.etl.schedule;

import java.util.Optional;
import org.quartz.JobDataMap;

/**
 * The order in which a night's jobs follow one another: divisions, cases, patrols, inbox, evaluate. The first is fired by the
 * clock (or at first start by {@link JobScheduler#runAllOnce}); each fires the next when it ends, by a trigger stored
 * in the operational database before it counts as ended. A process that dies in between finds either the job to be
 * recovered or the next one due. A load that fails does not keep the others from loading, but the night is then not
 * evaluated: figures would mix new and old sources.
 *
 * @param name {@code night} or {@code first}
 * @param failed whether a load before has failed
 */
record Chain(String name, boolean failed) {

    static final String NIGHT = "night";
    static final String FIRST = "first";

    private static final String NAME = "chain";
    private static final String FAILED = "failed";

    /** The chain a fired trigger belongs to; empty for a job run alone. */
    static Optional<Chain> of(JobDataMap data) {
        return Optional.ofNullable(data.getString(NAME))
                .map(name -> new Chain(name, Boolean.parseBoolean(data.getString(FAILED))));
    }

    JobDataMap data() {
        JobDataMap data = new JobDataMap();
        data.put(NAME, name);
        data.put(FAILED, Boolean.toString(failed));
        return data;
    }

    Chain after(boolean success) {
        return new Chain(name, failed || !success);
    }

    /** What follows a job, empty at the end. */
    Optional<JobName> following(JobName job) {
        return switch (job) {
            case LOAD_DIVISIONS -> Optional.of(JobName.LOAD_CASES);
            case LOAD_CASES -> Optional.of(JobName.LOAD_PATROLS);
            case LOAD_PATROLS -> Optional.of(JobName.LOAD_SOURCES);
            case LOAD_SOURCES -> Optional.of(JobName.LOAD_INBOX);
            case LOAD_INBOX -> failed ? Optional.empty() : Optional.of(JobName.EVALUATE);
            case EVALUATE -> Optional.empty();
        };
    }
}
