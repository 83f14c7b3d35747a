package org.huwei.etl.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huwei.etl.audit.record.DrawHead;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.audit.record.NotARecordException;
import org.huwei.etl.audit.record.RecordVerifier;
import org.huwei.etl.audit.record.RecordWriter;
import org.huwei.etl.audit.record.StratumShare;
import org.huwei.etl.audit.record.Verification;
import org.huwei.etl.run.ProgressListener;

/** A record's file until it is kept; readable by its owner only. */
record TemporaryRecord(Path file) implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    static TemporaryRecord create() throws IOException {
        return new TemporaryRecord(Files.createTempFile("huwei-draw-", ".json"));
    }

    /** Writes the record while the frame streams by. */
    RecordWriter.Hashes write(
            DrawHead head,
            List<StratumShare> shares,
            List<DrawnUnit> units,
            FrozenFrame frame,
            ProgressListener progress)
            throws IOException {
        long total = shares.stream().mapToLong(StratumShare::frameSize).sum();
        FrameProgress listing = new FrameProgress(progress, total);
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
                RecordWriter writer = new RecordWriter(head, shares, units, output)) {
            frame.forEach((stratum, unit) -> {
                writer.unit(stratum, unit);
                listing.next();
            });
            return writer.end();
        }
    }

    /** Spark drew and plain Java derives it again: a draw on which the two do not agree must not be kept. */
    void requireDerivable() throws IOException {
        try {
            Verification verification = RecordVerifier.verify(file);
            if (!verification.holds()) {
                throw new IllegalStateException("The draw could not be derived again from its own record, so it was not"
                        + " kept: " + verification.differences().getFirst());
            }
        } catch (NotARecordException e) {
            throw new IllegalStateException("The draw's own record cannot be read, so it was not kept.", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
