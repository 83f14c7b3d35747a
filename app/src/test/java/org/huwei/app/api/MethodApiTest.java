package org.huwei.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huwei.app.Browserless;
import org.huwei.app.RunningProductTest;
import org.huwei.app.security.Accounts;
import org.huwei.app.security.Accounts.Role;
import org.huwei.dashboards.tokens.AccessTokens;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web API as scripts use it. */
@RunningProductTest
@TestPropertySource(properties = {"huwei.api.largest-body=100KB", "huwei.sign-in.failures-per-address=1000"})
class MethodApiTest {

    private static final String SIZE = "/api/v1/methods/attribute-sample-size";
    private static final String SIZE_INPUT = "{\"tolerableRate\": 0.05, \"expectedErrors\": 0}";
    private static final String PASSWORD = "right-password-7";
    private static final Methods METHODS = new Methods();

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient database;

    private final Browserless somebody;
    private String username = "";
    private String token = "";

    MethodApiTest(@LocalServerPort int port) {
        somebody = new Browserless(port);
    }

    @BeforeEach
    void enterAnAccountWithAToken() {
        enter(Role.EXPERT);
    }

    private void enter(Role role) {
        username = "t-" + UUID.randomUUID();
        accounts.putDemonstration(username, "测试", role, passwords.encode(PASSWORD));
        token = tokens.issue(username, "test", Duration.ofDays(1));
    }

    private HttpResponse<String> call(String name, String json) {
        return somebody.postJson("/api/v1/methods/" + name, json, bearer());
    }

    private Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private static Stream<String> names() {
        return METHODS.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyMethodGivesTheDigitsOfTheCommandLine(String name) {
        String input = METHODS.describe(name).example().input().toString();
        HttpResponse<String> answer = call(name, input);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).isEqualTo(METHODS.call(name, input) + "\n");
    }

    /** So many draws are made in Spark here, and in one thread by the command line. */
    @Test
    void manyDrawsGiveTheDigitsOfTheCommandLine() {
        String input =
                "{\"scores\":[[3,1,2],[2,2,2.5],[1,3,1]],\"alpha\":[1,2,0.5],\"draws\":130001,\"seed\":\"苏州 7\"}";
        HttpResponse<String> answer = call("rank-robustness", input);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(METHODS.call("rank-robustness", input) + "\n");
    }

    @Test
    void decimalsStayAsTheyAreWritten() {
        // 0.035 times 400 is 14 and not a little more: with binary numbers one more error would be allowed.
        String input = "{\"confidence\":0.95,\"tolerableRate\":0.08,\"expectedRate\":0.035,\"populationSize\":400}";
        assertThat(call("attribute-sample-size", input).body())
                .isEqualTo(METHODS.call("attribute-sample-size", input) + "\n");
        assertThat(call("ticket-order", "{\"ids\":[1.10,\"ä\",\"苏州\"],\"seed\":\"007\"}")
                        .body())
                .contains("\"1.10\"", "苏州");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tolerableRate\": 1.5, \"expectedErrors\": 0}",
                "{\"tolerableRate\": \"x\", \"expectedErrors\": 0}",
                "{\"tolerableRat\": 0.5}",
                "{}",
                "[]",
                "{",
                ""
            })
    void badInputIsAProblemWithTheSentenceOfTheCommandLine(String input) {
        HttpResponse<String> answer = call("attribute-sample-size", input);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("status").intValue()).isEqualTo(400);
        assertThat(problem.path("detail").stringValue())
                .isEqualTo(faultOf(input))
                .startsWith(problem.path("field").stringValue() + " is ")
                .endsWith(problem.path("limit").stringValue() + ".");
        assertThat(problem.path("value").isString()).isTrue();
    }

    private static String faultOf(String input) {
        try {
            return METHODS.call("attribute-sample-size", input);
        } catch (RuntimeException fault) {
            return String.valueOf(fault.getMessage());
        }
    }

    @Test
    void anUnknownMethodIsNotFound() {
        HttpResponse<String> answer = call("no-such", "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("detail").stringValue()).startsWith("name is no-such but must be one of ");
        assertThat(somebody.get("/api/v1/methods/no-such", bearer()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aBodyAboveTheLimitIsRefusedWithTheLimit() {
        HttpResponse<String> answer = call("attribute-sample-size", " ".repeat(100 * 1024) + SIZE_INPUT);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("detail").stringValue()).contains("102400 bytes");
    }

    @Test
    void aFormIsNoJson() {
        assertThat(somebody.postJson(SIZE, SIZE_INPUT, bearer()).statusCode()).isEqualTo(200);
        somebody.signIn(username, PASSWORD);
        assertThat(somebody.post(SIZE, Map.of("x", "y")).statusCode()).isEqualTo(403);
    }

    @Test
    void theListAndADescriptionComeInTheLanguageAskedFor() {
        JsonNode list = json(somebody.get("/api/v1/methods", bearer()));
        assertThat(list.path("methods").size()).isEqualTo(METHODS.names().size());
        assertThat(list.path("methods").get(0).path("title").stringValue())
                .isEqualTo(METHODS.describe(METHODS.names().iterator().next())
                        .title()
                        .chinese());
        HttpResponse<String> english = somebody.get(
                SIZE, Map.of("Authorization", "Bearer " + token, "Accept-Language", "fr;q=0.9, en-GB;q=0.8"));
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        assertThat(json(english).path("title").stringValue()).isEqualTo("Attribute sample size");
        assertThat(json(english).path("input").get(0).path("default").toString())
                .isEqualTo("0.95");
    }

    @Test
    void theOpenApiDocumentHoldsEveryMethodWithSchemasAndExample() {
        JsonNode document = json(somebody.get("/api/v1/openapi.json", bearer()));
        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        for (String name : METHODS.names()) {
            JsonNode post =
                    document.path("paths").path("/api/v1/methods/" + name).path("post");
            JsonNode body = post.path("requestBody").path("content").path("application/json");
            assertThat(body.path("schema").path("properties").propertyNames())
                    .as(name)
                    .containsExactlyElementsOf(METHODS.describe(name).inputKeys());
            assertThat(body.path("example")).isNotEmpty();
            JsonNode good = post.path("responses").path("200").path("content").path("application/json");
            assertThat(good.path("schema").path("properties")).as(name).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayCallWithATokenAndReadWithASession(Role role) {
        enter(role);
        assertThat(call("attribute-sample-size", SIZE_INPUT).statusCode()).isEqualTo(200);
        somebody.signIn(username, PASSWORD);
        assertThat(somebody.get("/api/v1/methods").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/methods", SIZE, "/api/v1/openapi.json", "/api/", "/api/v1/nothing"})
    void withoutSigningInTheApiSaysHowToSignIn(String path) {
        HttpResponse<String> answer = somebody.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(json(answer).path("detail").stringValue()).contains("/tokens");
        assertThat(somebody.postJson(path, "{}", Map.of()).statusCode()).isEqualTo(401);
        assertThat(somebody.cookies()).noneMatch(cookie -> cookie.getName().equals("JSESSIONID"));
    }

    @Test
    void aSessionCallsWithItsTokenAgainstForgedRequestsOnly() {
        somebody.signIn(username, PASSWORD);
        assertThat(somebody.postJson(SIZE, SIZE_INPUT, Map.of()).statusCode()).isEqualTo(403);
        somebody.get("/api/v1/methods");
        String own = somebody.cookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(somebody.postJson(SIZE, SIZE_INPUT, Map.of("X-XSRF-TOKEN", own))
                        .statusCode())
                .isEqualTo(200);
        assertThat(somebody.postJson(SIZE, SIZE_INPUT, Map.of("X-XSRF-TOKEN", own + "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWrongTokenDoesNotFallBackToTheSession() {
        somebody.signIn(username, PASSWORD);
        token = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
        assertThat(call("attribute-sample-size", SIZE_INPUT).statusCode()).isEqualTo(401);
    }

    @Test
    void fiveWrongTokensOfOnePrefixMakeTheRightOneWait() {
        String right = token;
        token = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(call("attribute-sample-size", SIZE_INPUT).statusCode()).isEqualTo(401);
        }
        token = right;
        assertThat(call("attribute-sample-size", SIZE_INPUT).statusCode()).isEqualTo(429);
    }

    @Test
    void aTokenEndsWithItsAccountAndOpensNoPage() {
        assertThat(somebody.get("/", bearer()).statusCode()).isEqualTo(302);
        database.sql("UPDATE account SET enabled = FALSE WHERE username = ?")
                .param(username)
                .update();
        assertThat(call("attribute-sample-size", SIZE_INPUT).statusCode()).isEqualTo(401);
    }
}
