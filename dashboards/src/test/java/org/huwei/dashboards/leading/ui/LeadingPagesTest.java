package org.huwei.dashboards.leading.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huwei.dashboards.OpenPage.all;
import static org.huwei.dashboards.OpenPage.open;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.huwei.dashboards.PublishedWarehouse;
import org.huwei.dashboards.chart.ChartCard;
import org.huwei.dashboards.shell.DataTable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** The leading group's pages over the published fixture, for an account of the whole city. */
@SpringBootTest(
        classes = {LeadingPages.class, PublishedWarehouse.class},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = {"org.huwei.dashboards.leading", "org.huwei.dashboards.shell"})
@WithMockUser(roles = "LEADING")
class LeadingPagesTest extends SpringBrowserlessTest {

    private static final String TOWN = "320509001";

    @Test
    void the_overview_leads_with_the_outcome_and_its_interval() {
        open("");

        assertThat(all()).contains("2025年苏州市困境未成年人意外伤害发生率").contains("（区间");
        assertThat(all().indexOf("O-01")).isLessThan(all().indexOf("机制一"));
    }

    @Test
    void the_overview_counts_the_verdicts_of_each_mechanism_and_names_what_is_not_computed() {
        open("");

        assertThat(all()).contains("达标 2 · 未达标 3 · 无法判定 0 · 未评 0 · 监测 1");
        assertThat(all()).contains("机制七 评估督导").contains("未评：这一机制的指标还没有纳入计算");
    }

    @Test
    void late_areas_are_named_with_the_day_their_records_reach() {
        open("");

        assertThat(all()).contains("吴中区（数据至 2025-11-30）").contains("数据到位 9/10 个地区");
    }

    @Test
    void at_most_five_decisions_stand_farthest_first_and_no_outcome_is_ranked() {
        open("");

        List<String> links = hrefs(find(DecisionList.class).single());
        assertThat(links).hasSize(5);
        assertThat(links.getFirst()).startsWith("indicator/M4-03");
        assertThat(links).noneMatch(link -> link.contains("O-0"));
    }

    @Test
    void the_address_chooses_division_and_period_and_every_link_keeps_them() {
        open("?org=320509&period=2025-Q3");

        assertThat(all()).contains("2025年第三季度吴江区");
        assertThat(hrefs(find(DecisionList.class).single()))
                .allMatch(link -> link.endsWith("?org=320509&period=2025-Q3"));
    }

    @Test
    void an_indicator_says_value_counts_interval_target_and_clauses() {
        open("indicator/M2-04?org=320509&period=2025");

        assertThat(all())
                .contains("2025年吴江区跟踪随访按期率 91.2%（区间 90.6–91.8），低于目标 95%。")
                .contains("7,752（")
                .contains("8,500（")
                .contains("整个区间都没有达到目标 95%")
                .contains("C1.2-4")
                .contains("为建议值，须由领导小组确定")
                .contains("Wilson");
    }

    @Test
    void the_trend_is_of_the_kind_in_the_address() {
        open("indicator/M2-04?org=320509&period=2025&trend=quarter");

        assertThat(csv(0)).contains("2023年第一季度").contains("2025年第四季度").doesNotContain("\n2025年,");
        assertThat(find(TrendSwitch.class)
                        .single()
                        .getChildren()
                        .map(link -> link.getElement().getAttribute("aria-current")))
                .containsExactly(null, "true", null);
    }

    @Test
    void the_table_twin_of_the_divisions_leads_down_by_links() {
        open("indicator/M2-04?org=320509&period=2025");

        assertThat(hrefs(find(ChartCard.class).all().get(1))).contains("indicator/M2-04?org=" + TOWN + "&period=2025");
    }

    @Test
    void sub_groups_stand_in_a_chart_of_their_own() {
        open("indicator/M4-04?org=3205&period=2025");

        assertThat(csv(2)).contains("困境类型：① 得不到适当监护").contains("性别：女").contains("年龄：6–11 岁");
    }

    @Test
    void where_everything_below_is_withheld_the_page_says_why_it_stops() {
        open("indicator/M4-03?org=" + TOWN + "&period=2025");

        assertThat(all()).contains("到这一级为止").contains("不予显示 ").contains("以免认出某个孩子");
    }

    @Test
    void a_withheld_figure_shows_neither_value_nor_interval_nor_counts() {
        open("indicator/M4-03?org=" + TOWN + "&period=2025");

        assertThat(all()).contains("监护监督与安置落实率不予显示：背后只有 1 至 10 名儿童");
        assertThat(find(ValueCard.class).single().getElement().getTextRecursively())
                .doesNotContain("95% 区间")
                .doesNotContain("分子");
    }

    @Test
    void a_figure_that_is_not_rated_says_so_in_the_title_sentence() {
        open("indicator/M4-10?org=320581&period=2025");

        assertThat(all()).contains("2025年常熟市精神关爱服务落实率未评：");
    }

    @Test
    void a_division_that_does_not_exist_leads_back_to_the_city() {
        open("indicator/M2-04?org=999999");

        assertThat(all()).contains("看不到这个地区").contains("回到苏州市");
    }

    /** The table twin as a file; it is hidden until the reader turns the card. */
    private String csv(int chart) {
        DataTable<?> table = descendants(find(ChartCard.class).all().get(chart))
                .filter(DataTable.class::isInstance)
                .map(found -> (DataTable<?>) found)
                .findFirst()
                .orElseThrow();
        return new String(table.csv(), StandardCharsets.UTF_8);
    }

    private static List<String> hrefs(Component root) {
        return descendants(root)
                .filter(Anchor.class::isInstance)
                .map(anchor -> ((Anchor) anchor).getHref())
                .toList();
    }

    private static Stream<Component> descendants(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(LeadingPagesTest::descendants));
    }
}
