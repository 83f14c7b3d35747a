package org.huwei.etl.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huwei.etl.audit.DrawFixture.CITY;
import static org.huwei.etl.audit.DrawFixture.SEED;

import java.io.ByteArrayOutputStream;
import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.audit.record.Draw;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.DrawSummary;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.StratumShare;
import org.huwei.etl.audit.record.UnitKind;
import org.huwei.etl.run.ProgressListener;
import org.huwei.sql.Audience;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a draw is made from: the units of a period within the divisions of who draws. */
class DrawFrameTest {

    private static final DrawingEngine ENGINE = new DrawingEngine();

    private final DataSource operational = OperationalDatabase.h2();
    private final Draws draws = ENGINE.keptIn(operational);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void thePreviewCountsWhatIsThenDrawnFrom() {
        FramePlan frame = DrawFixture.frame(UnitKind.CASE, "320505", "320506", "320507", "320509");
        Draw draw = draw(new DrawPlan("四层", frame, 20, 30, SEED));

        assertThat(draws.preview(frame, 20, 30, CITY).shares())
                .isEqualTo(draw.summary().shares())
                .contains(new StratumShare("320507", 0, 0, 0));
        assertThat(draws.preview(frame, 2_000, 0, CITY).shares())
                .extracting(StratumShare::sample)
                .containsExactly(40L, 25L, 0L, 8L);
        assertThat(draws.preview(DrawFixture.frame(UnitKind.CASE, "320507"), 20, 30, CITY)
                        .shares())
                .containsExactly(new StratumShare("320507", 0, 0, 0));
    }

    @Test
    void aCaseIsInTheFrameWhileItIsOpen() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            DrawFixture.childCase(warehouse, "opened on the last day", "320505", "2025-09-30", "NULL");
            DrawFixture.childCase(warehouse, "closed on the second day", "320505", "2025-01-01", "'2025-07-02'");
            DrawFixture.childCase(warehouse, "closed on the first day", "320505", "2025-01-01", "'2025-07-01'");
            DrawFixture.childCase(warehouse, "opened after it", "320505", "2025-10-01", "NULL");
            DrawFixture.childCase(warehouse, "of another area", "320506", "2025-01-01", "NULL");

            assertThat(counted(warehouse, UnitKind.CASE)).isEqualTo(2);
        }
    }

    @Test
    void aPatrolIsInTheFrameOnTheDayItStartedInTheCity() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            DrawFixture.write(warehouse, 1);
            long before = counted(warehouse, UnitKind.PATROL);
            DrawFixture.patrol(warehouse, "early", "320505101", "2025-06-30", "'2025-07-01 00:30:00'", true);
            DrawFixture.patrol(warehouse, "late", "320505101", "2025-09-30", "'2025-10-01 00:30:00'", true);
            DrawFixture.patrol(warehouse, "start unknown", "320505101", "2025-09-30", "NULL", true);
            DrawFixture.patrol(warehouse, "not completed", "320505101", "2025-08-30", "NULL", false);

            assertThat(counted(warehouse, UnitKind.PATROL) - before).isEqualTo(2);
        }
    }

    @Test
    void nobodyDrawsOrSeesWhatLiesOutsideTheirDivisions() {
        Scope one = Scope.of(Audience.AUDITOR, "320506");
        DrawPlan wide = DrawFixture.plan(UnitKind.PATROL, 20, SEED);
        assertThatThrownBy(() -> draws.draw(wide, "auditor", one, ProgressListener.silent()))
                .hasMessageContaining("[320505, 320509]")
                .hasMessageContaining("[320506]");
        assertThatThrownBy(() -> draws.preview(wide.frame(), 20, 30, one)).hasMessageContaining("320505");
        assertThat(draws.areas(one)).containsOnlyKeys("320506");
        assertThat(draws.areas(Scope.of(Audience.AUDITOR, "320506101"))).isEmpty();
        assertThat(draws.areas(CITY)).containsOnlyKeys(DrawFixture.AREAS);

        String widely = draw(wide).summary().head().id();
        DrawPlan narrow = new DrawPlan("一层", DrawFixture.frame(UnitKind.PATROL, "320506"), 3, 30, SEED);
        DrawSummary own =
                draws.draw(narrow, "auditor", one, ProgressListener.silent()).summary();

        assertThat(draws.list(one)).containsExactly(own);
        assertThat(draws.find(widely, one)).isEmpty();
        assertThatThrownBy(() -> draws.writeRecord(widely, one, new ByteArrayOutputStream()))
                .hasMessageContaining(widely);
        assertThat(draws.list(CITY)).hasSize(2);
    }

    private Draw draw(DrawPlan plan) {
        return draws.draw(plan, "auditor", CITY, ProgressListener.silent());
    }

    private static long counted(Warehouse warehouse, UnitKind unit) {
        return ENGINE
                .from(warehouse, OperationalDatabase.h2())
                .preview(DrawFixture.frame(unit, "320505"), 1, 0, CITY)
                .shares()
                .stream()
                .mapToLong(StratumShare::frameSize)
                .sum();
    }
}
