package org.huwei.app.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.DemonstrationSettings;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.huwei.etl.simulate.Simulation;
import org.huwei.etl.simulate.SimulationSettings;
import org.huwei.etl.simulate.SourceConnections;
import org.springframework.stereotype.Component;

/** The two source systems of the demonstration city, in H2 files below the data directory. */
@Component
public class DemonstrationCity {

    private static final long GLANCE_MILLISECONDS = 250;

    private final DemonstrationSettings settings;
    private final SourceConnections connections;

    public DemonstrationCity(DemonstrationSettings settings, DataSettings data) {
        this.settings = settings;
        this.connections = SourceConnections.files(data.resolve("demonstration"));
    }

    /** Returns whether the product runs on the demonstration city. */
    public boolean enabled() {
        return settings.enabled();
    }

    /** Where the two systems are kept. */
    public SourceConnections connections() {
        return connections;
    }

    /** Which city the settings ask for. */
    public SimulationSettings simulationSettings() {
        int last = settings.firstYear() + settings.years() - 1;
        return new SimulationSettings(settings.seed(), settings.factor(), settings.firstYear(), last, List.of());
    }

    /**
     * Writes what is missing of the city; nothing when it is complete or demonstration mode is off.
     *
     * @throws RunFailedException when the listener cancelled; the next call begins a broken-off system anew
     */
    void ensure(ProgressListener listener) throws InterruptedException {
        if (!enabled()) {
            return;
        }
        listener.stage("simulate", 0, 0);
        // On a thread of its own, since writing cannot be stopped in the middle and a stopping process must not wait.
        CompletableFuture<Void> writing = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("demonstration-city").start(() -> write(writing));
        await(writing, listener);
    }

    private void write(CompletableFuture<Void> writing) {
        try {
            Simulation.write(simulationSettings(), connections);
            writing.complete(null);
        } catch (RuntimeException e) {
            writing.completeExceptionally(e);
        }
    }

    private static void await(CompletableFuture<Void> writing, ProgressListener listener) throws InterruptedException {
        while (true) {
            try {
                writing.get(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (listener.cancelled()) {
                    throw new RunFailedException(
                            Kind.CANCELLED,
                            "The writing of the demonstration city was stopped on request; run it again.",
                            e);
                }
            } catch (ExecutionException e) {
                Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
                throw new RunFailedException(Kind.SOURCE, String.valueOf(cause.getMessage()), cause);
            }
        }
    }
}
