package org.huwei.sql.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huwei.sql.WarehouseException;
import org.jspecify.annotations.Nullable;

/**
 * Where the native library lies: the setting, {@code -Dhuwei.engine.library}, {@code HUWEI_ENGINE_LIBRARY}, {@code
 * lib/} beside the application's jar, or the sql module's npm folder found upward from the working directory.
 */
public final class EngineLibraryFile {

    private static final String PROPERTY = "huwei.engine.library";
    private static final String VARIABLE = "HUWEI_ENGINE_LIBRARY";
    private static final String FILE = "libchdb.so";

    private EngineLibraryFile() {}

    /**
     * Finds the file.
     *
     * @throws WarehouseException UNAVAILABLE naming every place looked at
     */
    public static Path find(Optional<Path> setting) {
        List<Path> places = new ArrayList<>();
        setting.ifPresent(places::add);
        addGiven(places, System.getProperty(PROPERTY));
        addGiven(places, System.getenv(VARIABLE));
        if (places.isEmpty()) {
            addDefaults(places);
        }
        return places.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new WarehouseException(
                        WarehouseException.Kind.UNAVAILABLE,
                        0,
                        "The embedded engine's library is at none of " + places + "; build once with make, or set "
                                + VARIABLE + " to the path of " + FILE + ".",
                        null));
    }

    private static void addGiven(List<Path> places, @Nullable String path) {
        if (places.isEmpty() && path != null && !path.isBlank()) {
            places.add(Path.of(path));
        }
    }

    private static void addDefaults(List<Path> places) {
        String classPath = System.getProperty("java.class.path", "");
        if (classPath.endsWith(".jar") && !classPath.contains(java.io.File.pathSeparator)) {
            places.add(Path.of(classPath).toAbsolutePath().resolveSibling("lib").resolve(FILE));
        }
        Path npm = Path.of("native", "node_modules", "@chdb", packageName(), FILE);
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            places.add(folder.resolve("sql").resolve(npm));
            places.add(folder.resolve(npm));
        }
    }

    private static String packageName() {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        String arch = System.getProperty("os.arch", "").equals("aarch64") ? "arm64" : "x64";
        return mac ? "lib-darwin-" + arch : "lib-linux-" + arch + "-gnu";
    }
}
