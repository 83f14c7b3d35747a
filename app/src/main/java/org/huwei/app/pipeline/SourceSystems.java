package org.huwei.app.pipeline;

import java.sql.DriverManager;
import java.util.Locale;
import java.util.Properties;
import org.huwei.app.settings.SourceSettings;
import org.huwei.app.settings.SourceSettings.Database;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.simulate.SourceConnections;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.DatabaseSource.Connections;
import org.huwei.etl.source.SourceCatalogue;
import org.springframework.stereotype.Component;

/** The source systems that are connected: those of the settings, or the demonstration city's. */
@Component
class SourceSystems {

    private final SourceSettings settings;
    private final DemonstrationCity city;
    private final SourceCatalogue catalogue = SourceCatalogue.load();

    SourceSystems(SourceSettings settings, DemonstrationCity city) {
        this.settings = settings;
        this.city = city;
    }

    /** @throws RunFailedException when it is not connected */
    DatabaseSource cases() {
        return source(
                "case-management", "cases", settings.cases(), city.connections().cases());
    }

    /** @throws RunFailedException when it is not connected */
    DatabaseSource patrols() {
        return source(
                "patrols", "patrols", settings.patrols(), city.connections().patrols());
    }

    private DatabaseSource source(
            String system, String setting, Database database, SourceConnections.Opener demonstration) {
        Connections connections = city.enabled() ? demonstration::open : connections(system, setting, database);
        return new DatabaseSource(catalogue.system(system), connections);
    }

    private static Connections connections(String system, String setting, Database database) {
        if (!database.connected()) {
            throw new RunFailedException(
                    Kind.SOURCE,
                    ("The source system `%s` is not connected: set huwei.sources.%s.url (or HUWEI_SOURCES_%s_URL) to"
                                    + " its JDBC address, or start with --demonstration.")
                            .formatted(system, setting, setting.toUpperCase(Locale.ROOT)),
                    null);
        }
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        return () -> DriverManager.getConnection(database.url(), properties);
    }
}
