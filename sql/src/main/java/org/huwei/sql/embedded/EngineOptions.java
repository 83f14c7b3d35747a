package org.huwei.sql.embedded;

import java.nio.file.Path;
import java.util.List;

/** What the parent tells the child on its command line; the password comes by standard input instead. */
record EngineOptions(Path library, Path dataDirectory, int port, long maximumMemory, long markCache) {

    static EngineOptions parse(String... arguments) {
        if (arguments.length != 5) {
            throw new IllegalArgumentException("The engine's process takes 5 arguments and is started by the product:"
                    + " library, data directory, port, maximum memory, mark cache.");
        }
        return new EngineOptions(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]),
                Long.parseLong(arguments[4]));
    }

    List<String> arguments() {
        return List.of(
                library.toString(),
                dataDirectory.toString(),
                Integer.toString(port),
                Long.toString(maximumMemory),
                Long.toString(markCache));
    }
}
