package org.huwei.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole command lines in this process; what they print is caught. */
class HuweiCommandTest {

    @RegisterExtension
    private final Printed printed = new Printed();

    @TempDir
    private Path data;

    private int execute(String... arguments) {
        return HuweiCommand.execute(arguments);
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        assertThat(execute("help")).isZero();
        assertThat(printed.text())
                .contains("run", "simulate", "etl", "evaluate", "snapshot", "method", "the input was at fault")
                .contains("护未");
    }

    @ParameterizedTest
    @CsvSource({
        "run --portt=1, --portt=1",
        "etl run everything, everything",
        "simulate --factor=many, many",
        "simulate --cases-url=jdbc:h2:mem:x, Give both",
        "evaluate soon, soon",
        "evaluate, YEAR",
        "snapshot list everything, everything",
        "nonsense, nonsense"
    })
    void whatIsNotUnderstoodEndsWithTwoAndOneSentence(String line, String named) {
        assertThat(execute(line.split(" ", -1))).isEqualTo(2);
        assertThat(printed.text())
                .contains(named)
                .contains("lists what it takes")
                .doesNotContain("\tat ");
    }

    @Test
    void theCityIsWrittenOnceAndGoesOnDayByDay() {
        String[] write = {
            "simulate",
            "--huwei.data.directory=" + data,
            "--seed=test",
            "--factor=0.01",
            "--first-year=2025",
            "--years=1"
        };
        assertThat(execute(write)).isZero();
        assertThat(printed.text()).contains("day 0", "xuncha_renyuan", "what is bad");
        assertThat(execute("simulate", "--huwei.data.directory=" + data, "--days=2"))
                .isZero();
        assertThat(printed.text()).contains("day 2");
    }

    @Test
    void anotherCityInTheSamePlaceIsRefused() {
        String place = "--huwei.data.directory=" + data;
        assertThat(execute("simulate", place, "--factor=0.01", "--years=1")).isZero();
        assertThat(execute("simulate", place, "--factor=0.02", "--years=1")).isEqualTo(2);
        assertThat(printed.text()).contains("holds another city").doesNotContain("\tat ");
    }

    @Test
    void daysOfACityThatIsNotThereAreRefused() {
        assertThat(execute("simulate", "--huwei.data.directory=" + data, "--days=1"))
                .isEqualTo(2);
        assertThat(printed.text()).contains("holds no finished city; write it first");
    }
}
