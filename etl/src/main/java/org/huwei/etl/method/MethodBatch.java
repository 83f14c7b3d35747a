package org.huwei.etl.method;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers lines {@code {"name": …, "input": …}} with lines {@code {"output": …}} or {@code {"error": "…"}}, in order.
 * A line that fails does not stop the next one.
 */
public final class MethodBatch {
    private static final List<String> KEYS = List.of("name", "input");

    private final Methods methods;

    /** Answers with these methods. */
    public MethodBatch(Methods methods) {
        this.methods = methods;
    }

    /** Answers every line until the end; flushes whenever no further line is waiting, so that two processes can talk. */
    public void run(BufferedReader lines, Writer answers) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.write(answer(line));
            answers.write('\n');
            if (!lines.ready()) {
                answers.flush();
            }
        }
        answers.flush();
    }

    /** The answer to one line. */
    public String answer(String line) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode call = Methods.read(line);
            answer.set("output", methods.call(name(call), input(call)));
        } catch (MethodInputException e) {
            answer.put("error", e.getMessage());
        } catch (RuntimeException e) {
            // A fault of ours, not of the line; the lines after it are still to be answered.
            answer.put("error", "The method failed on this input, which is a fault of the program: " + e);
        }
        return answer.toString();
    }

    private static String name(JsonNode call) {
        if (!call.isObject()) {
            throw new MethodInputException("line", call.toString(), "must be an object with name and input");
        }
        for (String key : call.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new MethodInputException(
                        key, call.path(key).toString(), "is no key of a line: it takes name, input");
            }
        }
        JsonNode name = call.path("name");
        if (!name.isString()) {
            throw new MethodInputException("name", shown(call.get("name")), "must be the name of a method");
        }
        return name.stringValue();
    }

    private static JsonNode input(JsonNode call) {
        JsonNode input = call.get("input");
        if (input == null) {
            throw new MethodInputException("input", "absent", "must be a JSON object");
        }
        return input;
    }

    private static String shown(@Nullable JsonNode node) {
        return node == null ? "absent" : node.toString();
    }
}
