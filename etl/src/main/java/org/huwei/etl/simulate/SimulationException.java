package org.huwei.etl.simulate;

/** A database of the demonstration city failed; starting again writes what is missing. */
public final class SimulationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SimulationException(String message, Throwable cause) {
        super(message, cause);
    }
}
