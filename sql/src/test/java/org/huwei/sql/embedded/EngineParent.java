package org.huwei.sql.embedded;

import java.nio.file.Path;
import java.time.Duration;

/** A process that starts an engine on a directory, says the engine's process id and lives until it is killed. */
final class EngineParent {

    private EngineParent() {}

    public static void main(String... arguments) throws InterruptedException {
        EmbeddedEngine engine = EmbeddedEngine.start(EmbeddedEngineSettings.of(Path.of(arguments[0])));
        System.out.println("engine " + engine.pid());
        Thread.sleep(Duration.ofMinutes(10));
    }
}
