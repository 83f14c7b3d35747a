package org.huwei.sql.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The catalogue's files on the class path, which also works inside a jar, where folders cannot be listed. */
final class CatalogueFiles {

    private CatalogueFiles() {}

    static Optional<String> find(String file) {
        try (InputStream stream = CatalogueFiles.class.getClassLoader().getResourceAsStream(file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read %s of the class path.".formatted(file), unreadable);
        }
    }

    static Object yaml(String file) {
        String text = find(file).orElseThrow(() -> missing(file));
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    static List<String> list(String file) {
        if (yaml(file) instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        throw new CatalogueException(List.of(new CatalogueFault(file, "(file)", "another form", "a list")));
    }

    private static CatalogueException missing(String file) {
        return new CatalogueException(List.of(new CatalogueFault(file, "(file)", "(missing)", "on the class path")));
    }
}
