package org.huwei.app.cli;

import java.util.Optional;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.simulate.SimulationException;
import org.huwei.sql.WarehouseException;
import org.jspecify.annotations.Nullable;

/** Failures whose message says all a person at the command line can use; a stack trace would bury it. */
final class Reported {

    private Reported() {}

    /** Returns the sentence of the failure, empty when it is not of these kinds. */
    static Optional<String> in(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (isReported(t)) {
                return Optional.ofNullable(t.getMessage());
            }
        }
        return Optional.empty();
    }

    private static boolean isReported(Throwable failure) {
        return switch (failure) {
            case RunFailedException run -> run.kind() != RunFailedException.Kind.INTERNAL;
            case WarehouseException warehouse -> warehouse.kind() != WarehouseException.Kind.INTERNAL;
            case SimulationException simulation -> true;
            case BusyException busy -> true;
            default -> false;
        };
    }
}
