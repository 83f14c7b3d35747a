package org.huwei.dashboards.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huwei.dashboards.FigureRows;
import org.huwei.dashboards.FigureRows.Place;
import org.huwei.dashboards.SnapshotFixture;
import org.huwei.dashboards.expert.ExpertQuery.Layout;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.FigureServiceAccess;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.shell.BundleTexts;
import org.huwei.etl.SampleDivisions.Division;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExpertQueryServiceTest {

    private static final Scope SCOPE = Scope.of(Audience.EXPERT);
    private static final Texts CHINESE = new BundleTexts().in(Locale.SIMPLIFIED_CHINESE);
    private static final String NOT_RATED_TOWN = "320506001";

    private static ExpertQueryService service;
    private static Workbench bench;

    @BeforeAll
    static void publish() {
        Warehouse warehouse = TestWarehouse.fresh();
        SnapshotFixture.publish(warehouse);
        addNotRated(warehouse);
        service = new ExpertQueryService(FigureServiceAccess.of(warehouse), IndicatorCatalogue.load());
        bench = service.workbench(SCOPE).orElseThrow();
    }

    @Test
    void a_group_without_a_row_under_a_withheld_total_is_withheld_and_not_called_not_applicable() {
        assertThat(groups("M4-03", "320509001001")).containsOnly(new Cell.Masked(Cell.Reason.COMPANION));
    }

    @Test
    void a_group_without_a_row_under_a_total_that_is_not_rated_is_not_rated() {
        assertThat(groups("M4-03", NOT_RATED_TOWN)).containsOnly(new Cell.NotRated());
    }

    @Test
    void a_division_without_any_row_had_nothing_due() {
        assertThat(groups("M4-03", "320505001")).containsOnly(new Cell.NotApplicable());
    }

    @Test
    void the_file_holds_the_cells_of_the_screen_in_both_layouts() {
        for (Layout layout : Layout.values()) {
            Answer answer = service.run(query(List.of("M4-03", "O-01"), "3205", Breakdown.SEX, layout), bench, SCOPE);
            ResultTable table = new ResultTables(bench, CHINESE).table(answer);
            String file = new String(new ResultFile(List.of(), table, List.of()).bytes(), StandardCharsets.UTF_8);

            assertThat(file)
                    .contains(table.lines().stream()
                            .map(line -> line.cells().stream()
                                    .map(ResultTable.Cell::text)
                                    .collect(Collectors.joining(",")))
                            .collect(Collectors.joining("\r\n")));
        }
    }

    @Test
    void one_period_of_several_divisions_is_a_comparison_under_the_division_it_splits() {
        Answer answer = service.run(query(List.of("M2-04"), "3205", Breakdown.AREA, Layout.LIST), bench, SCOPE);

        assertThat(AnswerPicture.of(answer).kind()).isEqualTo(AnswerPicture.Kind.COMPARISON);
        AnswerFigures figures = new AnswerFigures(bench, answer, CHINESE);
        assertThat(figures.bands(figures.indicators().getFirst()))
                .singleElement()
                .satisfies(band -> {
                    assertThat(band.heading()).isEqualTo("苏州市");
                    assertThat(band.rows()).hasSize(11);
                    assertThat(band.rows().getLast().label()).isEqualTo("合计");
                });
    }

    @Test
    void several_periods_of_one_length_are_trends_and_mixed_lengths_are_refused_in_words() {
        assertThat(AnswerPicture.of(over("2024", "2025")).kind()).isEqualTo(AnswerPicture.Kind.TRENDS);
        assertThat(AnswerPicture.of(over("2025", "2025-Q1")).reason())
                .hasValueSatisfying(reason -> assertThat(reason.in(CHINESE)).contains("长短不一"));
    }

    @Test
    void a_single_figure_and_an_answer_without_a_value_have_no_picture() {
        assertThat(AnswerPicture.of(service.run(
                                query(List.of("M2-04"), "3205", Breakdown.TOTAL, Layout.LIST), bench, SCOPE))
                        .reason())
                .hasValueSatisfying(reason -> assertThat(reason.in(CHINESE)).contains("只有一个数字"));
        assertThat(AnswerPicture.of(service.run(
                                query(List.of("M4-03"), NOT_RATED_TOWN, Breakdown.SEX, Layout.LIST), bench, SCOPE))
                        .reason())
                .hasValueSatisfying(reason -> assertThat(reason.in(CHINESE)).contains("没有可以画的数值"));
    }

    private static Answer over(String... periods) {
        ExpertQuery query =
                query(List.of("M2-04"), "3205", Breakdown.TOTAL, Layout.LIST).withPeriods(List.of(periods));
        return service.run(query, bench, SCOPE);
    }

    private static List<Cell> groups(String indicator, String division) {
        return service
                .run(query(List.of(indicator), division, Breakdown.SEX, Layout.LIST), bench, SCOPE)
                .figures()
                .stream()
                .filter(line -> !line.key().total())
                .map(Answer.Line::cell)
                .toList();
    }

    private static ExpertQuery query(List<String> indicators, String division, Breakdown by, Layout layout) {
        return new ExpertQuery(indicators, List.of("2025"), List.of(division), by, layout);
    }

    /** A town of the late area as the evaluation stores it: a total without counts, and no groups. */
    private static void addNotRated(Warehouse warehouse) {
        Division town = new Division(NOT_RATED_TOWN, "", "town", SnapshotFixture.LATE_AREA);
        FigureRows.insert(
                warehouse, rows -> rows.addWithoutValue(Place.total("M4-03", town, Period.year(2025)), 0, "not_rated"));
    }
}
