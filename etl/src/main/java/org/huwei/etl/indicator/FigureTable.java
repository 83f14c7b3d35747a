package org.huwei.etl.indicator;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huwei.etl.evaluation.Interval;
import org.huwei.sql.RowSink;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.jspecify.annotations.Nullable;

/** Writes settled figures into {@code indicator_value}. */
public final class FigureTable {

    /** In the order in which figures are written. */
    public static final List<String> COLUMNS = List.of(
            "snapshot_id",
            "indicator",
            "definition_version",
            "org_code",
            "org_level",
            "parent_code",
            "period",
            "period_kind",
            "period_start",
            "dimension",
            "member",
            "numerator",
            "denominator",
            "value",
            "lower",
            "upper",
            "verdict",
            "mask");

    private FigureTable() {}

    /** One insert; returns how many figures were written. */
    static long write(
            Warehouse warehouse,
            String snapshot,
            IndicatorDefinition definition,
            Map<String, Unit> units,
            Collection<Figure> figures) {
        return warehouse.insert("indicator_value", COLUMNS, sink -> {
            for (Figure figure : figures) {
                Unit unit = units.get(figure.place().unit());
                if (unit != null) {
                    sink.string(snapshot).string(definition.code()).integer(definition.version());
                    sink.string(unit.code()).string(unit.level()).string(unit.parent());
                    write(sink, figure);
                }
            }
        });
    }

    private static void write(RowSink sink, Figure figure) throws IOException {
        PeriodOfYear period = figure.place().ofYear();
        int year = figure.place().year();
        Judgement judgement = figure.judgement();
        sink.string(period.code(year)).string(period.kind().name().toLowerCase(Locale.ROOT));
        sink.date(period.start(year));
        sink.string(figure.place().dimension()).string(figure.place().member());
        sink.number(figure.numerator()).number(figure.denominator());
        optional(sink, judgement.value().isPresent() ? judgement.value().getAsDouble() : null);
        optional(sink, judgement.interval().map(Interval::lower).orElse(null));
        optional(sink, judgement.interval().map(Interval::upper).orElse(null));
        sink.string(judgement.verdict().code());
        sink.string(figure.mask().name().toLowerCase(Locale.ROOT)).endRow();
    }

    private static void optional(RowSink sink, @Nullable Double value) throws IOException {
        if (value == null) {
            sink.missing();
        } else {
            sink.number(value);
        }
    }
}
