package org.huwei.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.DemonstrationSettings;
import org.huwei.app.settings.SourceSettings;
import org.huwei.app.settings.SourceSettings.Database;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.source.SourceCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSystemsTest {

    @TempDir
    private Path directory;

    private SourceSystems systems(boolean demonstration, String casesUrl) {
        DemonstrationSettings city = new DemonstrationSettings(demonstration, "huwei", 1, 2023, 3);
        return new SourceSystems(
                new SourceSettings(new Database(casesUrl, "sa", ""), new Database("", "", "")),
                new DemonstrationCity(city, new DataSettings(directory)),
                new DataSettings(directory),
                new JdbcDataSource(),
                SourceCatalogue.load());
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

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/cases?user=a&password=b", "jdbc:h2:mem:cases;PASSWORD=b"})
    void anAddressWithAPasswordIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> new Database(url, "sa", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("huwei.sources.NAME.password")
                .hasMessageNotContaining(url);
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
