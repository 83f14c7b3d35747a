package org.huwei.sql.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The class path of the engine's process: this module alone. Out of an application jar the module is copied to a
 * temporary file first, because a plain JVM cannot read jars in jars; so any launcher layout works.
 *
 * @param entry folder or jar with this module's classes
 * @param temporary whether the entry is a copy to be deleted afterwards
 */
record EngineClassPath(Path entry, boolean temporary) implements AutoCloseable {

    static EngineClassPath locate() throws IOException {
        return locate(EngineMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
    }

    /** From {@code file:/...} or Boot's {@code jar:nested:/path/app.jar/!BOOT-INF/lib/module.jar!/}. */
    static EngineClassPath locate(String location) throws IOException {
        if (location.startsWith("file:")) {
            return new EngineClassPath(Path.of(URI.create(location)), false);
        }
        String nested = "jar:nested:";
        int separator = location.indexOf("/!");
        if (!location.startsWith(nested) || separator < 0) {
            throw new IOException("The engine's classes lie at " + location + ", neither a file nor in a Boot jar.");
        }
        String outer = URLDecoder.decode(location.substring(nested.length(), separator), StandardCharsets.UTF_8);
        String inner = location.substring(separator + 2).replaceAll("!/$", "");
        return new EngineClassPath(extracted(Path.of(outer), inner), true);
    }

    private static Path extracted(Path jar, String name) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            ZipEntry found = file.getEntry(name);
            if (found == null) {
                throw new IOException("There is no " + name + " in " + jar + ".");
            }
            Path copy = Files.createTempFile("huwei-engine", ".jar");
            try (InputStream stream = file.getInputStream(found)) {
                Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(entry);
        }
    }
}
