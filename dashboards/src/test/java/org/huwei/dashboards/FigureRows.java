package org.huwei.dashboards;

import java.io.IOException;
import java.util.Locale;
import org.huwei.dashboards.figures.Period;
import org.huwei.etl.SampleDivisions.Division;
import org.huwei.etl.indicator.FigureTable;
import org.huwei.sql.RowSink;
import org.huwei.sql.Warehouse;

/** Writes figures of {@link SnapshotFixture#SNAPSHOT} as an evaluation stores them. */
public final class FigureRows {

    private final RowSink sink;

    private FigureRows(RowSink sink) {
        this.sink = sink;
    }

    /** Writes rows. */
    public interface Writing {
        void to(FigureRows rows) throws IOException;
    }

    /** What a figure is about; dimension `total` has no member. */
    public record Place(String indicator, Division division, Period period, String dimension, String member) {

        public static Place total(String indicator, Division division, Period period) {
            return new Place(indicator, division, period, "total", "");
        }
    }

    /** One insert. */
    public static void insert(Warehouse warehouse, Writing writing) {
        warehouse.insert("indicator_value", FigureTable.COLUMNS, sink -> writing.to(new FigureRows(sink)));
    }

    /** A figure with a value and its interval. */
    void add(Place place, FixtureCounts counts, String verdict, String mask) throws IOException {
        begin(place);
        sink.number(counts.numerator()).number(counts.denominator());
        sink.number(counts.value()).number(counts.lower()).number(counts.upper());
        sink.string(verdict).string(mask).endRow();
    }

    /** A figure of which nothing can be said. */
    public void addWithoutValue(Place place, double numerator, String verdict) throws IOException {
        begin(place);
        sink.number(numerator).number(0);
        sink.missing().missing().missing();
        sink.string(verdict).string("none").endRow();
    }

    private void begin(Place place) throws IOException {
        Division division = place.division();
        Period period = place.period();
        sink.string(SnapshotFixture.SNAPSHOT).string(place.indicator()).integer(1);
        sink.string(division.code()).string(division.level()).string(division.parent());
        sink.string(period.code()).string(period.kind().name().toLowerCase(Locale.ROOT));
        sink.date(period.start());
        sink.string(place.dimension()).string(place.member());
    }
}
