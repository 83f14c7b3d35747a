package org.huwei.etl;

import java.nio.file.Path;
import org.huwei.etl.simulate.SourceConnections;
import org.junit.jupiter.api.io.TempDir;

class PipelineOnH2Test extends PipelineContract {

    @TempDir
    private static Path directory;

    @Override
    SourceConnections freshSources() {
        return SourceConnections.files(directory);
    }
}
