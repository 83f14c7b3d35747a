package org.huwei.etl.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Writes the demonstration city into two source systems, and lets days go by in it.
 *
 * <p>Rows are written with the change markers they would have had; a mark is written last. A system without its mark
 * was left half done and is written anew; a finished one with the same settings is left alone.
 */
public final class Simulation {

    private Simulation() {}

    /**
     * Fills both source systems as they are on 5 January after the last year. Does nothing when they have been filled
     * with the same settings, and then reports the state in which they are.
     *
     * @return what the two systems hold
     * @throws IllegalStateException when a system holds another city, or tables that the simulation did not make
     * @throws SimulationException when a database fails
     */
    public static SimulationReport write(SimulationSettings settings, SourceConnections connections) {
        try (SourceSystemWriter cases =
                        new SourceSystemWriter(connections.cases().open(), false);
                SourceSystemWriter patrols =
                        new SourceSystemWriter(connections.patrols().open(), true)) {
            cases.refuseOther(settings);
            patrols.refuseOther(settings);
            cases.fill(settings);
            patrols.fill(settings);
            return cases.report().and(patrols.report());
        } catch (SQLException failure) {
            throw new SimulationException("The demonstration city was not written: " + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Lets one more day go by: new rows come, standing rows change and get newer change markers, some bad rows are put
     * right. The same day always brings the same changes. A day that was broken off in one system is finished first.
     *
     * @return what the two systems hold now
     * @throws IllegalStateException when a system has not been filled, or 50 days have gone by already
     * @throws SimulationException when a database fails
     */
    public static SimulationReport change(SourceConnections connections) {
        try (SourceSystemWriter cases =
                        new SourceSystemWriter(connections.cases().open(), false);
                SourceSystemWriter patrols =
                        new SourceSystemWriter(connections.patrols().open(), true)) {
            int day = Math.min(cases.lastDay(), patrols.lastDay()) + 1;
            cases.change(day);
            patrols.change(day);
            return cases.report().and(patrols.report());
        } catch (SQLException failure) {
            throw new SimulationException("The next day was not written: " + failure.getMessage(), failure);
        }
    }

    /**
     * What the systems hold, without changing them.
     *
     * @return empty when they have not been filled, or not to the end
     */
    public static Optional<SimulationReport> find(SourceConnections connections) {
        try (SourceSystemWriter cases =
                        new SourceSystemWriter(connections.cases().open(), false);
                SourceSystemWriter patrols =
                        new SourceSystemWriter(connections.patrols().open(), true)) {
            return cases.isFilled() && patrols.isFilled()
                    ? Optional.of(cases.report().and(patrols.report()))
                    : Optional.empty();
        } catch (SQLException failure) {
            throw new SimulationException("The source systems cannot be read: " + failure.getMessage(), failure);
        }
    }
}
