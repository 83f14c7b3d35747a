package org.huwei.etl.simulate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

/** Writes a city into H2 files and says how long it took: {@code main FACTOR FIRST_YEAR LAST_YEAR DIRECTORY}. */
public final class SimulationBenchmark {

    private SimulationBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[3]);
        Files.createDirectories(directory);
        SimulationSettings settings = SimulationSettings.standard()
                .withFactor(Double.parseDouble(arguments[0]))
                .withYears(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        long begun = System.nanoTime();
        SimulationReport report = Simulation.write(settings, SourceConnections.files(directory));
        double seconds = (System.nanoTime() - begun) / 1e9;
        Logger.getLogger(SimulationBenchmark.class.getName()).info(seconds + " s, " + report);
    }
}
