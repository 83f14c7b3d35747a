package org.huwei.app.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the product keeps its files.
 *
 * @param directory holds the embedded engine's data, the operational database and generated keys
 */
@ConfigurationProperties("huwei.data")
public record DataSettings(Path directory) {

    /** Returns the absolute path of a file or folder in the data directory. */
    public Path resolve(String name) {
        return directory.toAbsolutePath().normalize().resolve(name);
    }
}
