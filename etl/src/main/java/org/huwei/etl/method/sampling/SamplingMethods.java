package org.huwei.etl.method.sampling;

import java.util.List;
import org.huwei.etl.method.Method;

/** The sampling half of the contract. */
public final class SamplingMethods {
    private SamplingMethods() {}

    /** Every method, in the order of the contract. */
    public static List<Method> all() {
        return List.of(new AllocationMethod(), new TicketOrderMethod());
    }
}
