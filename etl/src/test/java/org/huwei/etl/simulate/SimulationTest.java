package org.huwei.etl.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.huwei.etl.PostgresFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

    private static final SimulationSettings PART =
            SimulationSettings.standard().withYears(2025, 2025).within("320505001", "320581100");

    @TempDir
    Path directory;

    private SourceConnections files(String name) {
        return SourceConnections.files(directory.resolve(name));
    }

    @Test
    void theSameSeedGivesTheSameCityAndAnotherSeedAnother() throws Exception {
        Simulation.write(PART, files("first"));
        Simulation.write(PART, files("second"));
        Simulation.write(PART.withSeed("other"), files("third"));
        assertThat(DatabaseDigest.of(files("second"))).isEqualTo(DatabaseDigest.of(files("first")));
        assertThat(DatabaseDigest.of(files("third"))).isNotEqualTo(DatabaseDigest.of(files("first")));
    }

    @Test
    void aFinishedCityIsLeftAloneAndAnotherIsRefused() throws Exception {
        SimulationReport report = Simulation.write(PART, files("city"));
        assertThat(Simulation.write(PART, files("city"))).isEqualTo(report);
        assertThatThrownBy(() -> Simulation.write(PART.withSeed("other"), files("city")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds another city");
    }

    @Test
    void daysOfChangesBringNewRowsAndTheReportFollows() throws Exception {
        SimulationReport before = Simulation.write(PART, files("city"));
        SimulationReport after = before;
        for (int day = 1; day <= 20; day++) {
            after = Simulation.change(files("city"));
        }
        assertThat(after.day()).isEqualTo(20);
        assertThat(after.rows().get("xuncha")).isGreaterThan(before.rows().get("xuncha"));
    }

    @Test
    void postgresHoldsTheSameRowsAsH2() {
        SourceConnections postgres =
                SourceConnections.urls(PostgresFixture.fresh(), PostgresFixture.fresh(), "postgres", "");
        assertThat(Simulation.write(PART, postgres)).isEqualTo(Simulation.write(PART, files("city")));
    }
}
