package org.huwei.app.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huwei.etl.Pipeline;
import org.huwei.etl.division.DivisionLoader;
import org.huwei.etl.extract.Window;
import org.huwei.etl.quality.Quality;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.source.DatabaseSource;
import org.springframework.stereotype.Component;

/** The loads, the same whether a job or a command asks for one. Whoever asks holds the lock of the runs. */
@Component
public class Loads {

    private final DivisionLoader divisions;
    private final Pipeline pipeline;
    private final SourceSystems sources;
    private final InboxLoad inbox;
    private final Quality quality;
    private final DemonstrationCity city;

    Loads(
            DivisionLoader divisions,
            Pipeline pipeline,
            SourceSystems sources,
            InboxLoad inbox,
            Quality quality,
            DemonstrationCity city) {
        this.inbox = inbox;
        this.quality = quality;
        this.divisions = divisions;
        this.pipeline = pipeline;
        this.sources = sources;
        this.city = city;
    }

    /**
     * What of a source is read.
     *
     * @param mode changes, back-fill or reload
     * @param range the change markers of a back-fill
     */
    public record How(Mode mode, Optional<Window> range) {

        /** What changed since the last run. */
        public static final How CHANGES = new How(Mode.CHANGES, Optional.empty());

        /** Everything, into tables that take the place of the old ones. */
        public static final How RELOAD = new How(Mode.RELOAD, Optional.empty());

        private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

        /** What changed from a day on until before another, once more. */
        public static How between(LocalDate from, LocalDate until) {
            Window range = Window.between(
                    from.atStartOfDay(ZONE).toInstant(),
                    until.atStartOfDay(ZONE).toInstant());
            return new How(Mode.BACKFILL, Optional.of(range));
        }
    }

    /** Loads what changed, see {@link #run(JobName, How, Instant, ProgressListener)}. */
    public Map<String, RunCounts> run(JobName job, Instant firedAt, ProgressListener listener)
            throws InterruptedException {
        return run(job, How.CHANGES, firedAt, listener);
    }

    /**
     * Runs one load. The divisions are read whole each time, however they are asked for.
     *
     * @return what became of the rows, by record table
     * @throws org.huwei.etl.run.RunFailedException when it ended before its work was done
     * @throws IllegalArgumentException for a job that is no load
     */
    public Map<String, RunCounts> run(JobName job, How how, Instant firedAt, ProgressListener listener)
            throws InterruptedException {
        city.ensure(listener);
        RunRequest request = new RunRequest(job.key(), how.mode(), firedAt, "", "");
        return switch (job) {
            case LOAD_DIVISIONS -> divisions.load(job.key(), firedAt, listener);
            case LOAD_CASES -> load(request, sources.cases(), how, listener);
            case LOAD_PATROLS -> load(request, sources.patrols(), how, listener);
            case LOAD_SOURCES -> further(request, how, listener);
            case LOAD_INBOX -> assessed(inbox.load(job.key(), firedAt, listener), listener);
            case EVALUATE -> throw new IllegalArgumentException("Job `" + job.key() + "` is no load.");
        };
    }

    private Map<String, RunCounts> load(RunRequest request, DatabaseSource source, How how, ProgressListener listener) {
        return assessed(pipeline.load(request, source, how.range(), listener), listener);
    }

    /** Loads every system of the folder; one that fails is named in the end and keeps none of the others from loading. */
    private Map<String, RunCounts> further(RunRequest request, How how, ProgressListener listener) {
        Map<String, RunCounts> counts = new LinkedHashMap<>();
        List<RunFailedException> failures = new ArrayList<>();
        for (String name : sources.further()) {
            try {
                load(request, sources.further(name), how, listener)
                        .forEach((table, count) -> counts.merge(table, count, RunCounts::plus));
            } catch (RunFailedException e) {
                if (e.kind() == Kind.CANCELLED || e.kind() == Kind.WAREHOUSE) {
                    throw e;
                }
                failures.add(e);
            }
        }
        throwTogether(failures);
        return counts;
    }

    /** As one failure that is worth another try as soon as one of them is. */
    private static void throwTogether(List<RunFailedException> failures) {
        if (failures.isEmpty()) {
            return;
        }
        RunFailedException worst = failures.stream()
                .filter(failure -> failure.kind() == Kind.SOURCE)
                .findFirst()
                .orElse(failures.getFirst());
        String all = failures.stream()
                .map(failure -> String.valueOf(failure.getMessage()))
                .collect(Collectors.joining(" "));
        throw new RunFailedException(worst.kind(), all, worst);
    }

    /** Checks and grades the tables to which a run brought something; the others keep their grades. */
    private Map<String, RunCounts> assessed(Map<String, RunCounts> counts, ProgressListener listener) {
        List<String> touched = counts.entrySet().stream()
                .filter(entry -> entry.getValue().read() > entry.getValue().unchanged())
                .map(Map.Entry::getKey)
                .toList();
        listener.stage("quality", 0, touched.size());
        quality.assess(pipeline.ledger().newestBatch(), Instant.now(), touched);
        return counts;
    }
}
