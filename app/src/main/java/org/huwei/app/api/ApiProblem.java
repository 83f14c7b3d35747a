package org.huwei.app.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why the API does not answer, as RFC 9457 writes it.
 *
 * @param status of HTTP
 * @param detail one sentence naming thing, value, limit and way out
 * @param properties what the sentence names, by itself
 */
public record ApiProblem(HttpStatus status, String detail, Map<String, String> properties) {

    public ApiProblem {
        properties = Map.copyOf(properties);
    }

    /** A problem that its sentence says in full. */
    public ApiProblem(HttpStatus status, String detail) {
        this(status, detail, Map.of());
    }

    /** The body of the answer, UTF-8. */
    public byte[] body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank").put("title", status.getReasonPhrase());
        body.put("status", status.value()).put("detail", detail);
        properties.forEach(body::put);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body());
    }
}
