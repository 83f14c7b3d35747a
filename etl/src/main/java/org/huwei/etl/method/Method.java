package org.huwei.etl.method;

import tools.jackson.databind.node.ObjectNode;

/**
 * One method of the contract: a pure function from an input object to an output object. What people read about it stands
 * in {@code methods/<name>.yaml} of the class path.
 */
public interface Method {
    /** Its name in the contract, such as {@code ticket-order}; also the name of its description. */
    String name();

    /**
     * Computes the output.
     *
     * @throws MethodInputException when the input breaks the contract
     * @throws IllegalArgumentException likewise, with the sentence of the plain Java beneath
     */
    ObjectNode call(MethodInput input);
}
