package org.huwei.dashboards.leading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import org.huwei.dashboards.SnapshotFixture;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = LeadingPagesTest.Pages.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = {"org.huwei.dashboards.leading", "org.huwei.dashboards.shell"})
@WithMockUser(roles = "LEADING")
class LeadingPagesTest extends SpringBrowserlessTest {

    @Test
    void theOverviewListsWhatIsComputedAndSaysWhatIsNot() {
        UI.getCurrent().navigate("");
        assertThat(text()).contains("M2-01").contains("未评");
    }

    @Test
    void anIndicatorSaysItsValueCountsAndClauses() {
        UI.getCurrent().navigate("indicator/M2-01");
        assertThat(text()).contains("苏州市巡查覆盖率").contains("分子").contains("C1.2-1");
    }

    private static String text() {
        return UI.getCurrent()
                .getChildren()
                .map(root -> root.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    @SpringBootApplication(
            scanBasePackages = {
                "org.huwei.dashboards.leading",
                "org.huwei.dashboards.shell",
                "org.huwei.dashboards.figures"
            })
    static class Pages {

        @Bean
        Warehouse warehouse() {
            Warehouse warehouse = TestWarehouse.fresh();
            SnapshotFixture.publish(warehouse);
            return warehouse;
        }
    }
}
