package org.huwei.app.api;

import java.util.List;
import java.util.Locale;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.MethodDescription.Field;
import org.huwei.etl.method.Methods;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 description of the methods, written from their own descriptions. */
final class OpenApiDocument {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final List<String> FAULTS = List.of(
            "400 The input breaks the contract of the method; the detail names field, value and limit.",
            "401 Neither a session nor a valid personal access token came with the call.",
            "403 A call with a session came without its token against forged requests.",
            "404 There is no such method.",
            "413 The body is larger than the API takes.",
            "415 The body is not application/json.",
            "429 Too many wrong tokens came from this address.",
            "503 Too many computations are under way.");

    private final Methods methods;
    private final Locale language;

    OpenApiDocument(Methods methods, Locale language) {
        this.methods = methods;
        this.language = language;
    }

    ObjectNode whole() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        whole.putObject("info").put("title", "Huwei 护未: statistical methods").put("version", "1");
        whole.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = whole.putObject("paths");
        paths.set("/api/v1/methods", getter("listMethods", "Every method with title and summary"));
        ObjectNode one = getter("describeMethod", "What a method takes, gives and follows");
        one.putArray("parameters").add(nameParameter());
        paths.set("/api/v1/methods/{name}", one);
        methods.names().stream()
                .map(methods::describe)
                .forEach(description ->
                        paths.putObject("/api/v1/methods/" + description.name()).set("post", operation(description)));
        whole.set("components", components());
        whole.putArray("security").addObject().putArray("personalToken");
        whole.withArray("security").addObject().putArray("session");
        return whole;
    }

    private static ObjectNode getter(String operationId, String summary) {
        ObjectNode path = JsonNodeFactory.instance.objectNode();
        ObjectNode get = path.putObject("get").put("operationId", operationId).put("summary", summary);
        ObjectNode responses = get.putObject("responses");
        content(responses.putObject("200").put("description", summary), JSON).put("type", "object");
        addFault(responses, FAULTS.get(1));
        return path;
    }

    private static ObjectNode nameParameter() {
        ObjectNode name =
                JsonNodeFactory.instance.objectNode().put("name", "name").put("in", "path");
        name.put("required", true).putObject("schema").put("type", "string");
        return name;
    }

    private ObjectNode operation(MethodDescription description) {
        ObjectNode operation = JsonNodeFactory.instance
                .objectNode()
                .put("operationId", description.name())
                .put("summary", description.title().in(language))
                .put(
                        "description",
                        description.summary().in(language) + "\n\n"
                                + description.definition().in(language) + "\n\n" + description.source());
        operation.putArray("tags").add(description.group().name().toLowerCase(Locale.ROOT));
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        content(body, JSON).setAll(schema(description.input(), true));
        example(body, description.example().input());
        ObjectNode responses = operation.putObject("responses");
        ObjectNode good = responses.putObject("200").put("description", "The result");
        content(good, JSON).setAll(schema(description.output(), false));
        example(good, description.example().output());
        FAULTS.forEach(fault -> addFault(responses, fault));
        return operation;
    }

    private static void addFault(ObjectNode responses, String fault) {
        ObjectNode response = responses.putObject(fault.substring(0, 3)).put("description", fault.substring(4));
        content(response, "application/problem+json").put("$ref", PROBLEM);
    }

    private static ObjectNode content(ObjectNode message, String type) {
        return message.putObject("content").putObject(type).putObject("schema");
    }

    private static void example(ObjectNode message, ObjectNode example) {
        message.withObject("content").withObject(JSON).set("example", example);
    }

    /** An unknown input key is an error; further output keys may come with a later version. */
    private ObjectNode schema(List<Field> fields, boolean closed) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Field field : fields) {
            properties.set(field.key(), property(field));
            if (field.required()) {
                schema.withArray("required").add(field.key());
            }
        }
        return closed ? schema.put("additionalProperties", false) : schema;
    }

    private ObjectNode property(Field field) {
        ObjectNode property = field.type().schema();
        property.put("description", field.meaning().in(language));
        if (!field.choices().isEmpty()) {
            field.choices().forEach(property.putArray("enum")::add);
        }
        field.absent().ifPresent(absent -> property.set("default", absent));
        return property;
    }

    private static ObjectNode components() {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        ObjectNode problem =
                components.putObject("schemas").putObject("Problem").put("type", "object");
        ObjectNode properties = problem.putObject("properties");
        for (String key : List.of("type", "title", "detail", "field", "value", "limit")) {
            properties.putObject(key).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        problem.putArray("required").add("type").add("title").add("status").add("detail");
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("personalToken")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A personal access token, made on the page /tokens");
        schemes.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "JSESSIONID")
                .put(
                        "description",
                        "A signed-in session; POST then needs the cookie XSRF-TOKEN as header X-XSRF-TOKEN");
        return components;
    }
}
