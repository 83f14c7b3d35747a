package org.huwei.app.pipeline;

import java.time.Instant;
import java.util.Map;
import org.huwei.etl.Pipeline;
import org.huwei.etl.division.DivisionLoader;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.schedule.JobName;
import org.springframework.stereotype.Component;

/** The loads, the same whether a job or a command asks for one. Whoever asks holds the lock of the runs. */
@Component
public class Loads {

    private final DivisionLoader divisions;
    private final Pipeline pipeline;
    private final SourceSystems sources;
    private final DemonstrationCity city;

    Loads(DivisionLoader divisions, Pipeline pipeline, SourceSystems sources, DemonstrationCity city) {
        this.divisions = divisions;
        this.pipeline = pipeline;
        this.sources = sources;
        this.city = city;
    }

    /**
     * Runs one load.
     *
     * @return what became of the rows, by record table
     * @throws org.huwei.etl.run.RunFailedException when it ended before its work was done
     * @throws IllegalArgumentException for a job that is no load
     */
    public Map<String, RunCounts> run(JobName job, Instant firedAt, ProgressListener listener)
            throws InterruptedException {
        city.ensure(listener);
        return switch (job) {
            case LOAD_DIVISIONS -> divisions.load(job.key(), firedAt, listener);
            case LOAD_CASES -> pipeline.load(job.key(), sources.cases(), firedAt, listener);
            case LOAD_PATROLS -> pipeline.load(job.key(), sources.patrols(), firedAt, listener);
            case EVALUATE -> throw new IllegalArgumentException("Job `" + job.key() + "` is no load.");
        };
    }
}
