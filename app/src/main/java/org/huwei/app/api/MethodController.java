package org.huwei.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.huwei.app.settings.ApiSettings;
import org.huwei.etl.method.Methods;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The methods over HTTP: the same JSON as {@code huwei method}. */
@RestController
class MethodController {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Methods methods;
    private final int largestBody;
    private final CallGate gate;

    MethodController(Methods methods, ApiSettings settings) {
        this.methods = methods;
        this.largestBody = Math.toIntExact(settings.largestBody().toBytes());
        this.gate = new CallGate(settings.callsAtOnce(), PATIENCE);
    }

    /** Every method with title and summary. */
    @GetMapping("/api/v1/methods")
    ResponseEntity<byte[]> list(@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Locale language = ApiLanguage.of(accepted);
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        for (String name : methods.names()) {
            list.withArray("methods").add(MethodDocument.entry(methods.describe(name), language));
        }
        return answer(list, language);
    }

    /** What a method takes, gives and follows. */
    @GetMapping("/api/v1/methods/{name}")
    ResponseEntity<byte[]> describe(
            @PathVariable String name, @RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        requireKnown(name);
        Locale language = ApiLanguage.of(accepted);
        return answer(MethodDocument.whole(methods.describe(name), language), language);
    }

    /** The methods as OpenAPI 3.1, for clients that are generated. */
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> openApi(@RequestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Locale language = ApiLanguage.of(accepted);
        return answer(new OpenApiDocument(methods, language).whole(), language);
    }

    /** Calls a method with the JSON object of the body, which is read with its decimals as they are written. */
    @PostMapping("/api/v1/methods/{name}")
    ResponseEntity<byte[]> call(@PathVariable String name, HttpServletRequest request) throws IOException {
        requireKnown(name);
        requireJson(request.getContentType());
        String body = body(request);
        String output = gate.pass(() -> methods.call(name, body));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body((output + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void requireKnown(String name) {
        if (!methods.names().contains(name)) {
            throw new ApiProblemException(new ApiProblem(
                    HttpStatus.NOT_FOUND,
                    "name is " + name + " but must be one of " + String.join(", ", methods.names()) + "."));
        }
    }

    private static void requireJson(@Nullable String contentType) {
        if (contentType == null || !isJson(contentType)) {
            throw new ApiProblemException(new ApiProblem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type is " + (contentType == null ? "absent" : contentType)
                            + " but must be application/json."));
        }
    }

    private static boolean isJson(String contentType) {
        try {
            return MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType));
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }

    /** Reads one byte more than allowed at most: a length that a client states need not be true, and may be missing. */
    private String body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(largestBody + 1);
        if (bytes.length > largestBody) {
            throw new ApiProblemException(new ApiProblem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The body is larger than " + largestBody
                            + " bytes, the most the API takes: use `huwei method NAME` for it."));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> answer(JsonNode body, Locale language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
