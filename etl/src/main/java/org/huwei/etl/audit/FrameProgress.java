package org.huwei.etl.audit;

import java.util.concurrent.CancellationException;
import org.huwei.etl.run.ProgressListener;

/** Tells how much of a frame is listed, now and then, and stops when asked to. */
final class FrameProgress {

    private static final long UNITS_BETWEEN = 20_000;

    private final ProgressListener progress;
    private final long total;
    private long done;

    FrameProgress(ProgressListener progress, long total) {
        this.progress = progress;
        this.total = total;
        progress.stage("draw.record", 0, total);
    }

    void next() {
        done++;
        if (done % UNITS_BETWEEN == 0) {
            stopIfAsked(progress);
            progress.stage("draw.record", done, total);
        }
    }

    static void stopIfAsked(ProgressListener progress) {
        if (progress.cancelled()) {
            throw new CancellationException("The draw was stopped before anything was kept.");
        }
    }
}
