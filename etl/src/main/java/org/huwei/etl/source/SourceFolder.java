package org.huwei.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huwei.etl.source.DatabaseSource.Connections;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Source systems that are connected by a file each, {@code NAME.yaml} in a folder: the mapping as in the files of the
 * product, and {@code connection} with {@code url}, {@code user} and {@code password-file}, a file beside it that holds
 * nothing but the password.
 */
public final class SourceFolder {

    private static final String SUFFIX = ".yaml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern SECRET = Pattern.compile("[?&;]password=", Pattern.CASE_INSENSITIVE);

    /** Names in the ledger that are the product's own. */
    private static final Set<String> TAKEN =
            Set.of("case-management", "patrols", "audits", "divisions", Registers.SYSTEM, Registers.FILES);

    private final Path folder;
    private final SourceCatalogue catalogue;

    /** @param folder need not exist: then no system is connected */
    public SourceFolder(Path folder, SourceCatalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
    }

    /** The names of the systems, in alphabetical order. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of source systems " + folder + " cannot be read.", e);
        }
    }

    /**
     * A system, with connections that read its password anew each time.
     *
     * @throws IllegalArgumentException when its file is wrong; the message lists every fault
     */
    public DatabaseSource source(String name) {
        List<String> faults = new ArrayList<>();
        YamlNode root = read(name, faults).only("system", "zone", "connection", "records");
        SourceSystem system = catalogue.system(root);
        if (!system.name().equals(name) || !NAME.matcher(name).matches() || TAKEN.contains(name)) {
            root.fault(("has the system `%s`; it must be the file's name without .yaml, of small letters, digits and"
                            + " hyphens, and none of %s")
                    .formatted(system.name(), TAKEN.stream().sorted().toList()));
        }
        Connections connections = connections(root.node("connection"));
        SourceCatalogue.throwIfAny(name + SUFFIX, faults);
        return new DatabaseSource(system, connections);
    }

    private YamlNode read(String name, List<String> faults) {
        Path file = folder.resolve(name + SUFFIX);
        try (InputStream in = Files.newInputStream(file)) {
            return SourceCatalogue.parse(name + SUFFIX, in, faults);
        } catch (IOException e) {
            throw new IllegalArgumentException("Source file " + file + " cannot be read: " + e.getMessage(), e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("Source file " + file + " is not YAML: " + e.getMessage(), e);
        }
    }

    private Connections connections(YamlNode node) {
        node.only("url", "user", "password-file");
        String url = node.text("url");
        String user = node.text("user");
        if (SECRET.matcher(url).find()) {
            node.fault("carries a password in its url; put it into a file of its own and name that as password-file");
        }
        Path secret = folder.resolve(node.text("password-file")).normalize();
        return () -> {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password(secret));
            return DriverManager.getConnection(url, properties);
        };
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The password file %s cannot be read; it must hold nothing but the password.".formatted(file), e);
        }
    }
}
