package org.huwei.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.Pipeline;
import org.huwei.etl.PipelineSettings;
import org.huwei.etl.SampleDivisions;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.file.FileRefusedException;
import org.huwei.etl.file.FileRefusedException.Reason;
import org.huwei.etl.quality.Quality;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.schedule.PipelineLock;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    @TempDir
    private Path directory;

    private final Warehouse warehouse = TestWarehouse.fresh();
    private final PipelineLock lock = new PipelineLock(OperationalDatabase.h2());
    private final Uploads uploads = new Uploads(
            new Pipeline(
                    warehouse,
                    new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
                    InstantSource.system(),
                    PipelineSettings.DEFAULT),
            new Quality(warehouse),
            lock,
            SourceCatalogue.load());

    @BeforeEach
    void divisions() {
        SampleDivisions.load(warehouse);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aFileThatIsNotReadSaysWhy() throws IOException {
        RunFailedException failure = refused("会议编号,单位代码\nH1,320505\n");

        assertThat(failure.kind()).isEqualTo(Kind.SOURCE);
        assertThat(failure.getCause()).isInstanceOfSatisfying(FileRefusedException.class, file -> {
            assertThat(file.reason()).isEqualTo(Reason.NO_COLUMN);
            assertThat(file.titles()).contains("会议类型", "召开日期");
            assertThat(file).hasMessageContaining("`h.csv` has no column 会议类型, 召开日期");
        });
    }

    @Test
    void nothingIsTakenBesideAnotherRun() throws IOException {
        try (PipelineLock.Held held = lock.tryTake().orElseThrow()) {
            assertThat(refused("会议编号").kind()).isEqualTo(Kind.CANCELLED);
        }
    }

    private RunFailedException refused(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("sent.tmp"), text, StandardCharsets.UTF_8);
        return catchThrowableOfType(RunFailedException.class, () -> uploads.load("meeting", file, "h.csv", "shuju"));
    }
}
