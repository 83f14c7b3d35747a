package org.huwei.etl.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huwei.etl.audit.record.DrawHead;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.DrawSummary;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.StratumShare;
import org.huwei.etl.audit.record.UnitKind;

/** Reads draws out of the operational database's rows. */
final class DrawRows {

    private static final String DRAWS = """
            SELECT draw_id, title, unit_kind, first_day, last_day, sample_size, reserve_percent, seed, algorithm,
                   algorithm_version, drawn_at, drawn_by, root_hash, record_hash
            FROM draw""";
    private static final String STRATA =
            "SELECT draw_id, stratum, frame_size, sample, reserves FROM draw_stratum ORDER BY draw_id, stratum";
    private static final String STRATA_OF_ONE =
            "SELECT draw_id, stratum, frame_size, sample, reserves FROM draw_stratum WHERE draw_id = ? ORDER BY stratum";
    private static final String UNITS = """
            SELECT stratum, ticket_order, reserve, unit, ticket
            FROM draw_unit
            WHERE draw_id = ?
            ORDER BY stratum, ticket_order""";

    private DrawRows() {}

    static List<DrawSummary> summaries(Connection connection) throws SQLException {
        try (PreparedStatement strata = connection.prepareStatement(STRATA);
                PreparedStatement draws =
                        connection.prepareStatement(DRAWS + " ORDER BY drawn_at DESC, draw_id DESC")) {
            return summaries(draws, shares(strata));
        }
    }

    static Optional<DrawSummary> summary(Connection connection, String id) throws SQLException {
        try (PreparedStatement strata = connection.prepareStatement(STRATA_OF_ONE);
                PreparedStatement draws = connection.prepareStatement(DRAWS + " WHERE draw_id = ?")) {
            strata.setString(1, id);
            draws.setString(1, id);
            return summaries(draws, shares(strata)).stream().findFirst();
        }
    }

    static List<DrawnUnit> units(Connection connection, String id) throws SQLException {
        List<DrawnUnit> units = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(UNITS)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    units.add(new DrawnUnit(
                            row.getString(1), row.getInt(2), row.getBoolean(3), row.getString(4), row.getString(5)));
                }
            }
        }
        return units;
    }

    private static Map<String, List<StratumShare>> shares(PreparedStatement strata) throws SQLException {
        Map<String, List<StratumShare>> shares = new HashMap<>();
        try (ResultSet row = strata.executeQuery()) {
            while (row.next()) {
                shares.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new StratumShare(row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)));
            }
        }
        return shares;
    }

    private static List<DrawSummary> summaries(PreparedStatement draws, Map<String, List<StratumShare>> shares)
            throws SQLException {
        List<DrawSummary> summaries = new ArrayList<>();
        try (ResultSet row = draws.executeQuery()) {
            while (row.next()) {
                List<StratumShare> own = shares.getOrDefault(row.getString(1), List.of());
                summaries.add(new DrawSummary(head(row, own), own, row.getString(13), row.getString(14)));
            }
        }
        return summaries;
    }

    private static DrawHead head(ResultSet row, List<StratumShare> shares) throws SQLException {
        FramePlan frame = new FramePlan(
                UnitKind.ofKey(row.getString(3)),
                shares.stream().map(StratumShare::stratum).toList(),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class));
        DrawPlan plan = new DrawPlan(row.getString(2), frame, row.getInt(6), row.getInt(7), row.getString(8));
        return new DrawHead(
                row.getString(1),
                plan,
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getString(12));
    }
}
