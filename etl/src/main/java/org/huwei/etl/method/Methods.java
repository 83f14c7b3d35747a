package org.huwei.etl.method;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.exception.MathRuntimeException;
import org.huwei.etl.evaluation.CountsDraws;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every method of the contract by name. Immutable; safe for use by many threads at once. */
public final class Methods {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Map<String, Method> methods = new TreeMap<>();
    private final Map<String, MethodDescription> descriptions = new ConcurrentHashMap<>();

    /** The methods of this version, computed in the thread that calls. */
    public Methods() {
        this(CountsDraws.here());
    }

    /** The methods of this version, with somebody else to make many random draws. */
    public Methods(CountsDraws draws) {
        for (MethodList list : ServiceLoader.load(MethodList.class, Methods.class.getClassLoader())) {
            list.methods(draws).forEach(method -> methods.put(method.name(), method));
        }
    }

    /** The names in alphabetical order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(methods.keySet());
    }

    /**
     * What a method takes, gives and follows.
     *
     * @throws MethodInputException when there is no such method
     */
    public MethodDescription describe(String name) {
        // Read when first asked for: a call of one method need not wait for the texts of all.
        return descriptions.computeIfAbsent(method(name).name(), DescriptionReader::load);
    }

    /**
     * Reads one JSON text as methods do: numbers as the decimals they are written as, no key twice, nothing after it.
     *
     * @throws MethodInputException when the text is not one JSON value
     */
    public static JsonNode read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isMissingNode()) {
                throw new MethodInputException("input", "empty", "must be a JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw new MethodInputException(
                    "input", "not JSON", "must be one JSON value: " + firstLine(e.getOriginalMessage()));
        }
    }

    /**
     * Calls a method.
     *
     * @param input an object with the keys of the contract
     * @return an object with finite numbers only
     * @throws MethodInputException when there is no such method or the input breaks its contract
     */
    public ObjectNode call(String name, JsonNode input) {
        Method method = method(name);
        if (!(input instanceof ObjectNode object)) {
            throw new MethodInputException(
                    "input", input.getNodeType().name().toLowerCase(Locale.ROOT), "must be a JSON object");
        }
        MethodInput read = new MethodInput(object, describe(name).inputKeys());
        try {
            ObjectNode output = method.call(read);
            requireFinite(name, output);
            return output;
        } catch (MathRuntimeException | ArithmeticException fault) {
            throw tooExtreme(name);
        } catch (IllegalArgumentException fault) {
            // A class of its own is how libraries say that numbers ran out of what a double can do.
            throw fault.getClass() == IllegalArgumentException.class
                    ? MethodInputException.of(fault)
                    : tooExtreme(name);
        }
    }

    /** Calls a method with JSON text; see {@link #call(String, JsonNode)}. */
    public String call(String name, String json) {
        return call(name, read(json)).toString();
    }

    private Method method(String name) {
        Method method = methods.get(name);
        if (method == null) {
            throw new MethodInputException("name", name, "must be one of " + String.join(", ", names()));
        }
        return method;
    }

    private static void requireFinite(String name, JsonNode node) {
        if (node.isContainer()) {
            node.values().forEach(child -> requireFinite(name, child));
        } else if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
            throw tooExtreme(name);
        }
    }

    private static MethodInputException tooExtreme(String name) {
        return new MethodInputException(
                "input", "too extreme for " + name, "must lead to numbers below 1e308: the result overflows");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("a JSON object").replaceAll("\\.$", "");
    }
}
