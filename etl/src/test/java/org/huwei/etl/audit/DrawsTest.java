package org.huwei.etl.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huwei.etl.audit.DrawFixture.CITY;
import static org.huwei.etl.audit.DrawFixture.SEED;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.audit.record.Draw;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.StratumShare;
import org.huwei.etl.audit.record.UnitKind;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.sampling.TicketOrder;
import org.huwei.etl.sampling.TicketOrder.Ticket;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Which units are drawn, and under which names. */
class DrawsTest {

    private static final DrawingEngine ENGINE = new DrawingEngine();

    private final DataSource operational = OperationalDatabase.h2();
    private final Draws draws = ENGINE.keptIn(operational);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void theUnitsAreThoseOfTheTicketOrderByHand() {
        Draw draw = draw(DrawFixture.plan(UnitKind.PATROL, 20, SEED));

        assertThat(draw.summary().shares())
                .containsExactly(
                        new StratumShare("320505", 40, 11, 4),
                        new StratumShare("320506", 25, 7, 3),
                        new StratumShare("320509", 8, 2, 1));
        List<DrawnUnit> byHand = new ArrayList<>();
        for (StratumShare share : draw.summary().shares()) {
            List<String> ids = DrawFixture.patrols().getOrDefault(share.stratum(), List.of()).stream()
                    .map(id -> share.stratum() + "|" + id)
                    .toList();
            List<Ticket> tickets = TicketOrder.smallest(ids, SEED, (int) share.drawn());
            for (int i = 0; i < tickets.size(); i++) {
                byHand.add(new DrawnUnit(
                        share.stratum(),
                        i + 1,
                        i >= share.sample(),
                        tickets.get(i).id().substring(7),
                        tickets.get(i).number()));
            }
        }
        assertThat(draw.units()).isEqualTo(byHand);
    }

    @Test
    void aShuffledFrameGivesTheSameDraw() {
        try (Warehouse shuffled = TestWarehouse.fresh()) {
            DrawFixture.write(shuffled, 2);
            DrawPlan plan = DrawFixture.plan(UnitKind.PATROL, 20, SEED);
            Draw second = ENGINE.from(shuffled, operational).draw(plan, "auditor", CITY, ProgressListener.silent());
            Draw first = draw(plan);

            assertThat(second.units()).isEqualTo(first.units());
            assertThat(second.summary().rootHash()).isEqualTo(first.summary().rootHash());
        }
    }

    @Test
    void aLargerSampleExtendsASmallerOne() {
        List<DrawnUnit> small =
                draw(DrawFixture.plan(UnitKind.PATROL, 10, SEED)).units();
        List<DrawnUnit> large =
                draw(DrawFixture.plan(UnitKind.PATROL, 30, SEED)).units();

        assertThat(tickets(large)).hasSizeGreaterThan(small.size()).containsAll(tickets(small));
        assertThat(tickets(large.stream().filter(unit -> !unit.reserve()).toList()))
                .containsAll(tickets(small));
    }

    @Test
    void otherStrataDoNotDisturbWhatIsDrawn() {
        FramePlan alone = DrawFixture.frame(UnitKind.PATROL, "320506");
        List<DrawnUnit> byItself = draw(new DrawPlan("单独", alone, 7, 30, SEED)).units();
        List<DrawnUnit> amongOthers =
                draw(DrawFixture.plan(UnitKind.PATROL, 20, SEED)).units();

        assertThat(amongOthers)
                .filteredOn(unit -> unit.stratum().equals("320506"))
                .isEqualTo(byItself);
    }

    @Test
    void aCaseStandsUnderAPseudonymOfItsDrawThatOnlyTheKeptKeyResolves() throws SQLException {
        Draw first = draw(DrawFixture.plan(UnitKind.CASE, 20, SEED));
        Draw second = draw(DrawFixture.plan(UnitKind.CASE, 20, SEED));

        assertThat(units(first)).hasSize(28).allMatch(unit -> unit.matches("[0-9a-f]{32}"));
        assertThat(units(first)).doesNotContainAnyElementsOf(units(second));
        Map<String, String> caseKeys = new HashMap<>();
        DrawPseudonyms names = new DrawPseudonyms(secret(first.summary().head().id()));
        DrawFixture.patrols().forEach((area, ids) -> ids.forEach(id -> caseKeys.put(names.of("C" + id), area)));
        assertThat(first.units()).allSatisfy(unit -> assertThat(caseKeys).containsEntry(unit.unit(), unit.stratum()));
        assertThat(DrawingEngine.record(draws, first)).contains(units(first)).doesNotContain("CP-");
    }

    private Draw draw(DrawPlan plan) {
        return draws.draw(plan, "auditor", CITY, ProgressListener.silent());
    }

    private static List<String> tickets(List<DrawnUnit> units) {
        return units.stream().map(DrawnUnit::ticket).toList();
    }

    private static List<String> units(Draw draw) {
        return draw.units().stream().map(DrawnUnit::unit).toList();
    }

    private byte[] secret(String id) throws SQLException {
        try (Connection connection = operational.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT secret FROM draw_secret WHERE draw_id = '" + id + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }
}
