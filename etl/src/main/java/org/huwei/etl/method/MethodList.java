package org.huwei.etl.method;

import java.util.List;
import org.huwei.etl.evaluation.CountsDraws;

/**
 * The methods of one half of the contract. Each half names its own in one explicit list and is found as a service
 * ({@code META-INF/services}), so that this package knows none of the packages that are built on it.
 */
public interface MethodList {
    /**
     * Every method of this half, in the order of the contract.
     *
     * @param draws who makes many random draws, for the methods that need them
     */
    List<Method> methods(CountsDraws draws);
}
