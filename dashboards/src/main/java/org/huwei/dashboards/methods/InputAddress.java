package org.huwei.dashboards.methods;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.method.Methods;
import tools.jackson.databind.node.ObjectNode;

/** The input of a method in the address line, where it is small enough for one. */
public final class InputAddress {

    private static final String KEY = "input";
    private static final int LONGEST = 1500;

    private InputAddress() {}

    /** The input that an address holds; empty when it holds none, or nothing that is a JSON object. */
    public static Optional<ObjectNode> read(QueryParameters parameters) {
        return parameters.getSingleParameter(KEY).flatMap(InputAddress::object);
    }

    /** The parameters for an input; none when it is long. */
    public static QueryParameters write(ObjectNode input) {
        String json = input.toString();
        return json.length() > LONGEST ? QueryParameters.empty() : QueryParameters.simple(Map.of(KEY, json));
    }

    private static Optional<ObjectNode> object(String json) {
        try {
            return Methods.read(json) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (MethodInputException notJson) {
            return Optional.empty();
        }
    }
}
