package org.huwei.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.huwei.dashboards.SnapshotFixture;
import org.huwei.dashboards.figures.DivisionSelection.Level;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FigureServiceTest {

    private static final Scope CITY = Scope.of(Audience.LEADING);

    private static FigureService service;

    @BeforeAll
    static void publish() {
        Warehouse warehouse = TestWarehouse.fresh();
        SnapshotFixture.publish(warehouse);
        service = new FigureService(warehouse);
    }

    @Test
    void theKnownFigureArrivesWhole() {
        Figure figure = service.find(FigureQuery.totals("M2-04", "2025", DivisionSelection.only("320509")), CITY)
                .figures()
                .getFirst();
        assertThat(figure.division().name()).isEqualTo("吴江区");
        assertThat(figure.cell()).isInstanceOfSatisfying(Cell.Shown.class, shown -> {
            assertThat(shown.numerator()).isEqualTo(7752);
            assertThat(shown.denominator()).isEqualTo(8500);
            assertThat(shown.value()).isBetween(91.19, 91.21);
            assertThat(shown.verdict()).isEqualTo(Verdict.DOES_NOT_MEET);
        });
    }

    @Test
    void childrenOfTheCityAreTheTenAreas() {
        Figures figures = service.find(FigureQuery.totals("M2-01", "2025", DivisionSelection.childrenOf("3205")), CITY);
        assertThat(figures.figures())
                .hasSize(10)
                .allSatisfy(figure -> assertThat(figure.division().level()).isEqualTo(Level.AREA));
    }

    @Test
    void smallCountsOfChildrenArriveAsReasonsOnly() {
        Figures figures =
                service.find(FigureQuery.totals("M4-03", "2025", DivisionSelection.childrenOf("320509")), CITY);
        assertThat(figures.figures())
                .anySatisfy(figure -> assertThat(figure.cell()).isEqualTo(new Cell.Masked(Cell.Reason.SMALL_COUNT)));
    }

    @Test
    void nothingDueAndNoSourceAreDifferentThings() {
        assertThat(cell("M3-03", "320576")).isEqualTo(new Cell.NotApplicable());
        assertThat(cell("M4-10", "320581")).isEqualTo(new Cell.NotRated());
    }

    @Test
    void aScopeOfOneAreaShowsNothingOfTheOthers() {
        Scope scope = Scope.of(Audience.LEADING, "320509");
        Figures figures =
                service.find(FigureQuery.totals("M2-01", "2025", DivisionSelection.childrenOf("3205")), scope);
        assertThat(figures.figures())
                .extracting(figure -> figure.division().code())
                .containsExactly("320509");
        assertThat(service.divisions(scope))
                .allSatisfy(division -> assertThat(division.code()).matches("3205|320509.*"));
    }

    @Test
    void beforeTheFirstPublicationThereIsNoStampAndNoFigure() {
        FigureService empty = new FigureService(TestWarehouse.fresh());
        Figures figures = empty.find(FigureQuery.totals("M2-01", "2025", DivisionSelection.only("3205")), CITY);
        assertThat(figures.stamp()).isEmpty();
        assertThat(figures.figures()).isEmpty();
        assertThat(empty.periods(CITY)).isEmpty();
    }

    @Test
    void periodsComeOldestFirstAndLongBeforeShort() {
        assertThat(service.periods(CITY))
                .hasSize(51)
                .startsWith(Period.year(2023))
                .isSorted();
    }

    private static Cell cell(String indicator, String division) {
        return service.find(FigureQuery.totals(indicator, "2025", DivisionSelection.only(division)), CITY)
                .figures()
                .getFirst()
                .cell();
    }
}
