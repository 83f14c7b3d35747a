package org.huwei.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huwei.app.Browserless;
import org.huwei.app.RunningProductTest;
import org.huwei.app.security.Accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the product answers over HTTP to people who signed in, and to those who did not. */
@RunningProductTest
class SignInOverHttpTest {

    private static final String PASSWORD = "right-password-7";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient database;

    private final Browserless somebody;
    private String username = "";

    SignInOverHttpTest(@LocalServerPort int port) {
        somebody = new Browserless(port);
    }

    @BeforeEach
    void enterAnAccount() {
        username = account(Role.EXPERT);
    }

    private String account(Role role) {
        String name = "t-" + UUID.randomUUID();
        accounts.putDemonstration(name, "测试", role, passwords.encode(PASSWORD));
        return name;
    }

    private static String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://127.0.0.1:[0-9]+", "");
    }

    /** Every page of the product, with anything for the parameters of its address. */
    private static Stream<String> pages() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.huwei.dashboards").stream()
                .map(page ->
                        ((AnnotatedBeanDefinition) page).getMetadata().getAnnotationAttributes(Route.class.getName()))
                .map(route -> "/" + String.valueOf(Objects.requireNonNull(route).get("value")))
                .filter(path -> !path.equals("/login"))
                .map(path -> path.replaceAll(":[^/]+", "x"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void withoutSigningInNoPageOpens(String path) {
        assertThat(target(somebody.get(path))).startsWith("/login");
    }

    @Test
    void allPagesAreAskedFor() {
        assertThat(pages())
                .contains("/", "/expert/query", "/administration/jobs")
                .hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing-here",
                "/actuator/env",
                "/h2-console",
                "/application.yaml",
                "/..;/administration/jobs",
                "/health/../administration/jobs"
            })
    void withoutSigningInNothingElseOpens(String path) {
        HttpResponse<String> answer = somebody.get(path);
        assertThat(answer.statusCode()).isIn(302, 400);
        assertThat(answer.statusCode() == 400 || target(answer).startsWith("/login"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theRightPasswordOpensThePagesToEveryRole(Role role) {
        HttpResponse<String> answer = somebody.signIn(account(role), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(target(answer)).doesNotContain("login");
        assertThat(somebody.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whatOneWantedToSeeOpensAfterSigningIn() {
        somebody.get("/expert/query");
        assertThat(target(somebody.signIn(username, PASSWORD))).startsWith("/expert/query");
    }

    @Test
    void aWrongPasswordLeadsBackToTheForm() {
        HttpResponse<String> answer = somebody.signIn(username, "wrong");
        assertThat(target(answer)).isEqualTo("/login?error");
        assertThat(target(somebody.get("/"))).startsWith("/login");
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPassword() {
        assertThat(target(somebody.signIn("nobody-" + username, PASSWORD))).isEqualTo("/login?error");
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneMustWait() {
        for (int attempt = 0; attempt < 5; attempt++) {
            somebody.signIn(username, "wrong");
        }
        assertThat(target(somebody.signIn(username, PASSWORD))).isEqualTo("/login?error");
        assertThat(target(somebody.get("/"))).startsWith("/login");
    }

    @Test
    void aDisabledAccountDoesNotSignIn() {
        database.sql("UPDATE account SET enabled = FALSE WHERE username = ?")
                .param(username)
                .update();
        assertThat(target(somebody.signIn(username, PASSWORD))).isEqualTo("/login?error");
    }

    @Test
    void signingInMakesANewSessionWhoseCookieScriptsAndOtherSitesDoNotGet() {
        somebody.get("/expert/query");
        String before = somebody.cookies().getFirst().getValue();
        HttpResponse<String> answer = somebody.signIn(username, PASSWORD);
        assertThat(somebody.cookies().getFirst().getValue()).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/health", "/huwei.css", "/"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        var headers = somebody.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/huwei.css", "/charts/huwei-chart.js", "/echarts/echarts.min.js"})
    void whatTheLoginPageNeedsOpensWithoutSigningIn(String path) {
        assertThat(somebody.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aPostFromElsewhereIsRefused() {
        somebody.signIn(username, PASSWORD);
        assertThat(somebody.post("/administration/jobs", Map.of("job", "evaluate"))
                        .statusCode())
                .isEqualTo(403);
    }
}
