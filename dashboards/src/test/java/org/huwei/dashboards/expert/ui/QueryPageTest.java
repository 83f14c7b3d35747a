package org.huwei.dashboards.expert.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huwei.dashboards.OpenPage.all;
import static org.huwei.dashboards.OpenPage.open;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import org.huwei.dashboards.Catalogues;
import org.huwei.dashboards.PublishedWarehouse;
import org.huwei.dashboards.chart.ChartCard;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** The experts' page over the published fixture. */
@SpringBootTest(
        classes = {QueryPageTest.Pages.class, PublishedWarehouse.class, Catalogues.class},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = {"org.huwei.dashboards.expert", "org.huwei.dashboards.shell"})
@WithMockUser(roles = "EXPERT")
class QueryPageTest extends SpringBrowserlessTest {

    @Test
    void an_address_that_runs_shows_the_table_and_a_comparison() {
        open("expert/query?indicators=M2-04&periods=2025&divisions=3205&by=area&run=1");

        assertThat(find(ResultGrid.class).single().getListDataView().getItemCount())
                .isEqualTo(11);
        assertThat(find(ChartCard.class).all()).hasSize(1);
        assertThat(find(ChartCard.class).single().getElement().getTextRecursively())
                .contains("2025年跟踪随访按期率：达标 ");
    }

    @Test
    void several_periods_give_one_small_trend_for_each_indicator_and_division() {
        open("expert/query?indicators=M2-04,O-01&periods=2023,2024,2025&divisions=3205,320509&run=1");

        assertThat(find(ChartCard.class).all()).hasSize(4);
    }

    @Test
    void the_size_is_said_before_anything_runs() {
        open("expert/query?indicators=M2-04&periods=2025&divisions=3205&by=area");

        assertThat(all()).contains("结果将有 11 行 × 11 列");
        assertThat(find(ResultGrid.class).all()).isEmpty();
    }

    @Test
    void where_no_chart_is_sensible_the_page_says_why() {
        open("expert/query?indicators=M2-04&periods=2025,2025-Q1&divisions=3205&run=1");

        assertThat(find(ChartCard.class).all()).isEmpty();
        assertThat(all()).contains("只选一种长度后会画出走势");
    }

    @SpringBootApplication(
            scanBasePackages = {
                "org.huwei.dashboards.expert",
                "org.huwei.dashboards.shell",
                "org.huwei.dashboards.figures"
            })
    static class Pages {}
}
