package org.huwei.etl.method.evaluation;

import java.util.List;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.MethodList;

/** The evaluation half of the contract. */
public final class EvaluationMethods implements MethodList {
    @Override
    public List<Method> methods() {
        return all();
    }

    /** Every method, in the order of the contract. */
    public static List<Method> all() {
        return List.of(new ProportionIntervalMethod(), new RateIntervalMethod());
    }
}
