package org.huwei.app.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.administration.RegisterDesk;
import org.huwei.etl.Pipeline;
import org.huwei.etl.quality.Quality;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.schedule.PipelineLock;
import org.huwei.etl.source.FileSource;
import org.huwei.etl.source.Registers;
import org.huwei.etl.source.SourceCatalogue;
import org.springframework.stereotype.Component;

/** Takes in registers, one file at a time and never beside another run. */
@Component
class Uploads implements RegisterDesk {

    private final Pipeline pipeline;
    private final Quality quality;
    private final PipelineLock lock;
    private final SourceCatalogue catalogue;

    Uploads(Pipeline pipeline, Quality quality, PipelineLock lock, SourceCatalogue catalogue) {
        this.pipeline = pipeline;
        this.quality = quality;
        this.lock = lock;
        this.catalogue = catalogue;
    }

    @Override
    public Loaded load(String register, Path file, String name, String by) {
        Instant now = Instant.now();
        FileSource source = new FileSource(Registers.system(catalogue, register), file, name, now);
        RunRequest request = new RunRequest("upload-" + register, Mode.FILE, now, by, name);
        try (PipelineLock.Held held = lock.tryTake().orElseThrow(Uploads::busy)) {
            RunCounts counts = pipeline.load(request, source, Optional.empty(), ProgressListener.silent())
                    .values()
                    .iterator()
                    .next();
            quality.assess(pipeline.ledger().newestBatch(), now, List.of(register));
            return new Loaded(counts.read(), counts.loaded(), counts.quarantined(), counts.unchanged());
        }
    }

    private static RunFailedException busy() {
        return new RunFailedException(
                Kind.CANCELLED, "A load or an evaluation is running; send the file again when it is done.", null);
    }
}
