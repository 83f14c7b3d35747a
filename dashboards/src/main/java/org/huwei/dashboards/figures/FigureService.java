package org.huwei.dashboards.figures;

import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.figures.DivisionSelection.AtLevel;
import org.huwei.dashboards.figures.DivisionSelection.ChildrenOf;
import org.huwei.dashboards.figures.DivisionSelection.Level;
import org.huwei.dashboards.figures.DivisionSelection.Units;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.springframework.stereotype.Service;

/** Reads published figures; every answer is of one snapshot and already masked. */
@Service
public class FigureService {

    private static final NamedQuery STAMP = NamedQuery.load("figures/stamp");
    private static final NamedQuery VALUES = NamedQuery.load("figures/values");
    private static final NamedQuery PERIODS = NamedQuery.load("figures/periods");
    private static final NamedQuery DIVISIONS = NamedQuery.load("figures/divisions");

    private static final NamedQuery DELIVERIES = NamedQuery.load("figures/deliveries");

    private final Warehouse warehouse;

    FigureService(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** The published snapshot, absent while there is none. */
    public Optional<SnapshotStamp> stamp(Scope scope) {
        return warehouse.query(STAMP, scope, Parameters.none(), FigureService::stamp).stream()
                .findFirst();
    }

    /** The figures asked for that exist in the published snapshot and lie in the scope. */
    public Figures find(FigureQuery query, Scope scope) {
        Optional<SnapshotStamp> stamp = stamp(scope);
        return stamp.map(published -> new Figures(stamp, values(query, scope, published.id())))
                .orElseGet(() -> new Figures(stamp, List.of()));
    }

    /** The periods of the published snapshot, oldest first. */
    public List<Period> periods(Scope scope) {
        return warehouse.query(PERIODS, scope, Parameters.none(), row -> Period.parse(row.string("period"))).stream()
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** Every division in the scope, in the order of their codes. */
    public List<Division> divisions(Scope scope) {
        return warehouse.query(DIVISIONS, scope, Parameters.none(), FigureService::division);
    }

    /** What each area in the scope had delivered when the published snapshot was made, in the order of their codes. */
    public List<AreaDelivery> deliveries(Scope scope) {
        return warehouse.query(DELIVERIES, scope, Parameters.none(), FigureService::delivery);
    }

    private List<Figure> values(FigureQuery query, Scope scope, String snapshot) {
        Parameters parameters = Parameters.of("snapshot", snapshot)
                .and("indicators", query.indicators())
                .and("periods", query.periods())
                .and("dimension", query.dimension())
                .and("codes", query.divisions() instanceof Units(List<String> codes) ? codes : List.of())
                .and("parent", query.divisions() instanceof ChildrenOf(String code) ? code : "")
                .and("level", query.divisions() instanceof AtLevel(Level level) ? level.code() : "");
        return warehouse.query(VALUES, scope, parameters, FigureService::figure);
    }

    private static Figure figure(Row row) {
        return new Figure(
                row.string("indicator"),
                (int) row.integer("definition_version"),
                division(row),
                row.string("period"),
                row.string("dimension"),
                row.string("member"),
                cell(row));
    }

    private static Cell cell(Row row) {
        String mask = row.string("mask");
        if (!mask.equals("none")) {
            return new Cell.Masked(Cell.Reason.valueOf(mask.toUpperCase(java.util.Locale.ROOT)));
        }
        return switch (row.string("verdict")) {
            case "not_rated" -> new Cell.NotRated();
            case "not_applicable" -> new Cell.NotApplicable();
            case String verdict ->
                row.optionalNumber("value").isEmpty() ? new Cell.NotApplicable() : shown(row, Verdict.of(verdict));
        };
    }

    private static Cell shown(Row row, Verdict verdict) {
        Optional<Cell.Interval> interval = row.optionalNumber("lower").isEmpty()
                        || row.optionalNumber("upper").isEmpty()
                ? Optional.empty()
                : Optional.of(new Cell.Interval(row.number("lower"), row.number("upper")));
        return new Cell.Shown(
                row.number("value"), interval, row.number("numerator"), row.number("denominator"), verdict);
    }

    private static Division division(Row row) {
        return new Division(
                row.string("org_code"),
                row.string("name"),
                Level.of(row.string("org_level")),
                row.string("parent_code"));
    }

    private static AreaDelivery delivery(Row row) {
        return new AreaDelivery(row.string("area_code"), row.optionalDate("delivered_until"), row.flag("late"));
    }

    private static SnapshotStamp stamp(Row row) {
        return new SnapshotStamp(
                row.string("snapshot_id"),
                row.instant("created_at"),
                row.instant("cut_off"),
                row.date("first_period"),
                row.date("last_period"),
                row.string("data_hash"));
    }
}
