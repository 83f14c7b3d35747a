package org.huwei.app.pipeline;

import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.SourceSettings;
import org.huwei.app.settings.SourceSettings.Database;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.simulate.SourceConnections;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.DatabaseSource.Connections;
import org.huwei.etl.source.Registers;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.etl.source.SourceFolder;
import org.huwei.etl.source.SourceMappings;
import org.huwei.etl.source.SourceSystem;
import org.springframework.stereotype.Component;

/**
 * The source systems that are connected: those of the settings or the demonstration city's, and those that have a file
 * in the folder {@code sources} of the data directory.
 */
@Component
class SourceSystems implements SourceMappings {

    private static final String CASES = "case-management";
    private static final String PATROLS = "patrols";
    private static final String AUDITS = "audits";

    private final SourceSettings settings;
    private final DemonstrationCity city;
    private final DataSource operational;
    private final SourceCatalogue catalogue;
    private final SourceFolder folder;

    SourceSystems(
            SourceSettings settings,
            DemonstrationCity city,
            DataSettings data,
            DataSource operational,
            SourceCatalogue catalogue) {
        this.catalogue = catalogue;
        this.operational = operational;
        this.settings = settings;
        this.city = city;
        this.folder = new SourceFolder(data.resolve("sources"), catalogue);
    }

    /** @throws RunFailedException when it is not connected */
    DatabaseSource cases() {
        return source(CASES, "cases", settings.cases(), city.connections().cases());
    }

    /** @throws RunFailedException when it is not connected */
    DatabaseSource patrols() {
        return source(PATROLS, "patrols", settings.patrols(), city.connections().patrols());
    }

    /** The names of all other systems: our own audits, and those that are connected by a file. */
    List<String> further() {
        return Stream.concat(Stream.of(AUDITS), folder.names().stream()).toList();
    }

    /** @throws RunFailedException when its file is wrong */
    DatabaseSource further(String name) {
        try {
            return name.equals(AUDITS)
                    ? new DatabaseSource(catalogue.system(AUDITS), operational::getConnection)
                    : folder.source(name);
        } catch (IllegalArgumentException e) {
            throw new RunFailedException(Kind.SOURCE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public SourceSystem of(String system) {
        return switch (system) {
            case CASES, PATROLS, AUDITS -> catalogue.system(system);
            case Registers.SYSTEM -> Registers.system(catalogue);
            case Registers.FILES -> Registers.files(catalogue);
            default -> folder.source(system).system();
        };
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
