package org.huwei.etl.method;

import tools.jackson.databind.node.ObjectNode;

/** One method of the contract: a pure function from an input object to an output object. */
interface Method {
    MethodDescription description();

    ObjectNode call(MethodInput input);
}
