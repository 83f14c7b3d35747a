package org.huwei.dashboards.methods.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huwei.dashboards.OpenPage;
import org.huwei.dashboards.chart.ChartCard;
import org.huwei.dashboards.tokens.AccessTokens;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.context.support.WithMockUser;

/** The pages of the methods and of the tokens, for somebody of any role. */
@SpringBootTest(classes = MethodPagesTest.Pages.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = {"org.huwei.dashboards.methods", "org.huwei.dashboards.tokens", "org.huwei.dashboards.shell"})
@WithMockUser(username = "leading", roles = "LEADING")
class MethodPagesTest extends SpringBrowserlessTest {

    private static final Methods METHODS = new Methods();

    private static Stream<String> names() {
        return METHODS.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyMethodHasAPageWithItsDefinitionAndTheResultOfItsExample(String name) {
        MethodDescription description = METHODS.describe(name);
        OpenPage.open("methods/" + name);
        assertThat(OpenPage.all())
                .contains(description.title().chinese(), description.source())
                .contains(METHODS.call(name, description.example().input()).toString())
                .contains("/api/v1/methods/" + name);
    }

    @Test
    void theListFindsByWordsOfTheAddress() {
        OpenPage.open("methods?q=漏斗");
        assertThat(OpenPage.all()).contains("漏斗图控制限").doesNotContain("克隆巴赫");
        OpenPage.open("methods?q=nothing-like-it");
        assertThat(OpenPage.all()).contains("没有名称或用途含“nothing-like-it”的方法");
        OpenPage.open("methods");
        assertThat(OpenPage.all()).contains(METHODS.names());
    }

    @Test
    void anAddressReproducesACallWithItsCurve() {
        OpenPage.open(
                "methods/attribute-sample-size?input=%7B%22tolerableRate%22%3A0.10%2C%22expectedErrors%22%3A1%7D");
        assertThat(OpenPage.all()).contains("\"n\":46", "{\"tolerableRate\":0.10,\"expectedErrors\":1}");
        assertThat(find(ChartCard.class).all()).hasSize(1);
    }

    @Test
    void aFaultStandsAtTheFieldItNames() {
        OpenPage.open("methods/attribute-sample-size");
        TextField rate = field("tolerableRate");
        test(rate).setValue("1.5");
        test(find(Button.class).withId("run").single()).click();
        assertThat(rate.isInvalid()).isTrue();
        assertThat(rate.getErrorMessage()).startsWith("输入有误：tolerableRate is 1.5 but ");
        assertThat(OpenPage.all()).doesNotContain("achievedRisk");
        test(rate).setValue("0.05");
        test(find(Button.class).withId("run").single()).click();
        assertThat(rate.isInvalid()).isFalse();
        assertThat(OpenPage.all()).contains("\"n\":59");
    }

    @Test
    void aFaultInAnArrayStandsAtItsField() {
        OpenPage.open("methods/ticket-order");
        TextArea ids = find(TextArea.class).all().getFirst();
        test(ids).setValue("[\"a\", \"a\"]");
        test(find(Button.class).withId("run").single()).click();
        assertThat(ids.isInvalid()).isTrue();
    }

    @Test
    void anUnknownMethodIsNoPage() {
        OpenPage.open("methods/no-such");
        assertThat(OpenPage.all()).contains("没有这一页");
    }

    @Test
    void aTokenIsMadeShownOnceAndRevoked() {
        UI.getCurrent().navigate("tokens");
        assertThat(OpenPage.all()).contains("还没有令牌");
        Button make = find(Button.class).withId("make").single();
        test(make).click();
        TextField name = find(TextField.class).withId("name").single();
        assertThat(name.getErrorMessage()).contains("请写 1 至 100 个字");
        test(name).setValue("R 脚本");
        test(make).click();
        assertThat(OpenPage.all()).contains("huwei_secret-of-R 脚本", "huwei_0_…", "未使用");
        UI.getCurrent().navigate("methods");
        UI.getCurrent().navigate("tokens");
        assertThat(OpenPage.all()).contains("huwei_0_…").doesNotContain("secret-of");
    }

    private TextField field(String key) {
        return find(TextField.class).all().stream()
                .filter(field -> key.equals(field.getElement().getAttribute("data-key")))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps tokens in memory. */
    private static final class FakeTokens implements AccessTokens {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public String issue(String username, String name, Duration validity) {
            Instant now = Instant.now();
            String prefix = Integer.toString(entries.size());
            entries.add(new Entry(prefix, name, now, now.plus(validity), Optional.empty()));
            return "huwei_secret-of-" + name;
        }

        @Override
        public List<Entry> list(String username) {
            return List.copyOf(entries);
        }

        @Override
        public void revoke(String username, String prefix) {
            entries.removeIf(entry -> entry.prefix().equals(prefix));
        }
    }

    @SpringBootApplication(
            scanBasePackages = {
                "org.huwei.dashboards.methods",
                "org.huwei.dashboards.tokens",
                "org.huwei.dashboards.shell"
            })
    static class Pages {

        @Bean
        Methods methods() {
            return new Methods();
        }

        @Bean
        AccessTokens tokens() {
            return new FakeTokens();
        }
    }
}
