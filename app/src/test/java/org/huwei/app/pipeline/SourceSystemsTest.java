package org.huwei.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.DemonstrationSettings;
import org.huwei.app.settings.SourceSettings;
import org.huwei.app.settings.SourceSettings.Database;
import org.huwei.etl.run.RunFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSystemsTest {

    @TempDir
    private Path directory;

    private SourceSystems systems(boolean demonstration, String casesUrl) {
        DemonstrationSettings city = new DemonstrationSettings(demonstration, "huwei", 1, 2023, 3);
        return new SourceSystems(
                new SourceSettings(new Database(casesUrl, "sa", ""), new Database("", "", "")),
                new DemonstrationCity(city, new DataSettings(directory)));
    }

    @Test
    void aSystemWithoutAddressSaysHowToConnectIt() {
        assertThatThrownBy(() -> systems(false, "").patrols())
                .isInstanceOf(RunFailedException.class)
                .hasMessage("The source system `patrols` is not connected: set huwei.sources.patrols.url (or"
                        + " HUWEI_SOURCES_PATROLS_URL) to its JDBC address, or start with --demonstration.");
    }

    @Test
    void anAddressConnectsTheSystem() throws SQLException {
        var source = systems(false, "jdbc:h2:mem:cases").cases();
        assertThat(source.system().name()).isEqualTo("case-management");
        try (Connection connection = source.connections().open()) {
            assertThat(connection.getMetaData().getURL()).isEqualTo("jdbc:h2:mem:cases");
        }
    }

    @Test
    void theDemonstrationTakesThePlaceOfBoth() throws SQLException {
        var source = systems(true, "jdbc:h2:mem:cases").cases();
        try (Connection connection = source.connections().open()) {
            assertThat(connection.getMetaData().getURL())
                    .isEqualTo("jdbc:h2:file:" + directory.resolve("demonstration/cases"));
        }
    }
}
