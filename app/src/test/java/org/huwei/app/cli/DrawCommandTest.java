package org.huwei.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whole command lines in this process; what they print is caught. */
class DrawCommandTest {

    @RegisterExtension
    private final Printed printed = new Printed();

    @TempDir
    private Path directory;

    private int draw(String... more) {
        String[] plan = {
            "draw", "--unit=patrol", "--from=2025-07-01", "--to=2025-09-30", "--areas=320509", "--size=5", "--title=t"
        };
        String[] line = Stream.of(plan, more).flatMap(Arrays::stream).toArray(String[]::new);
        return HuweiCommand.execute(line);
    }

    @Test
    void withoutASeedNothingIsDrawn() {
        assertThat(draw()).isEqualTo(2);
        assertThat(printed.text()).contains("--seed").doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(directory.resolve("record.json"), "kept");
        assertThat(draw("--seed=1", "--out=" + file)).isEqualTo(2);
        assertThat(printed.text()).contains("exists");
        assertThat(file).hasContent("kept");
    }

    @Test
    void anEmptyFrameIsRefusedByTheRealWarehouse() {
        assertThat(draw("--seed=1", "--huwei.data.directory=" + directory)).isEqualTo(2);
        assertThat(printed.text())
                .contains("A sample of 5 is larger than the frame of 0 units")
                .doesNotContain("\tat ");
    }
}
