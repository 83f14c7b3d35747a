package org.huwei.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.SourceSystem;
import org.huwei.sql.catalogue.LocalizedText;
import org.junit.jupiter.api.Test;

/** Every type of a source's columns is read as the value that stands there, from every kind of database. */
abstract class SourceCursorContract {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "small",
            "large",
            "decimal_number",
            "price",
            "approximate",
            "flag",
            "born",
            "at_local",
            "at_zoned",
            "words",
            "padded",
            "missing_words",
            "missing_flag");

    /** Rows read at most. */
    static final int ROWS = 10;

    abstract String freshDatabase();

    @Test
    void eachTypeIsReadAsItsValue() throws Exception {
        String url = database("""
                CREATE TABLE everything
                (
                    id BIGINT PRIMARY KEY, changed TIMESTAMP(3) NOT NULL, kind VARCHAR(20), small SMALLINT,
                    large BIGINT, decimal_number NUMERIC(12), price NUMERIC(12, 2), approximate DOUBLE PRECISION,
                    flag BOOLEAN, born DATE, at_local TIMESTAMP(3), at_zoned TIMESTAMP(3) WITH TIME ZONE, words TEXT,
                    padded CHAR(4), missing_words VARCHAR(20), missing_flag BOOLEAN
                )""", """
                INSERT INTO everything VALUES
                (7, TIMESTAMP '2025-03-01 08:30:15.250', '镇级', -3, 9007199254740993, 120000, 12.50, 0.25, TRUE,
                 DATE '1962-02-03', TIMESTAMP '1985-06-01 23:59:59.999', TIMESTAMP WITH TIME ZONE
                 '2025-03-01 08:30:00+08:00', '走访 visit', 'ab', NULL, NULL)""");
        SourceBatch batch = read(url, COLUMNS, Window.ALL);
        assertThat(batch.rows()).isEqualTo(1);
        assertThat(batch.rowId(0)).isEqualTo("7");
        assertThat(Instant.ofEpochMilli(batch.changed(0))).isEqualTo(Instant.parse("2025-03-01T00:30:15.250Z"));
        assertThat(COLUMNS.stream().map(name -> batch.column(name).text(0)))
                .containsExactly(
                        "镇级",
                        "-3",
                        "9007199254740993",
                        "120000",
                        "12.50",
                        "0.25",
                        "1",
                        "1962-02-03",
                        "1985-06-01T23:59:59.999",
                        "2025-03-01T00:30",
                        "走访 visit",
                        "ab  ",
                        null,
                        null);
    }

    @Test
    void aFullReadHasEveryRowAndALaterOneWhatChangedInItsOrder() throws Exception {
        String url = database(
                "CREATE TABLE everything (id BIGINT PRIMARY KEY, changed TIMESTAMP(3), kind VARCHAR(20))", """
                INSERT INTO everything VALUES
                (1, TIMESTAMP '2025-03-03 00:00:00', 'a'), (2, NULL, 'b'), (3, TIMESTAMP '1899-12-31 00:00:00', 'c'),
                (4, TIMESTAMP '2025-03-02 00:00:00', 'd'), (5, TIMESTAMP '2025-03-01 00:00:00', 'e')""");
        SourceBatch all = read(url, List.of("kind"), Window.ALL);
        assertThat(rowIds(all)).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(all.changed(rowIds(all).indexOf("2"))).isEqualTo(SourceBatch.UNMARKED);
        assertThat(all.newestChange(Long.MAX_VALUE))
                .isEqualTo(Instant.parse("2025-03-02T16:00:00Z").toEpochMilli());
        SourceBatch later = read(url, List.of("kind"), Window.since(Instant.parse("2025-03-01T16:00:00Z")));
        assertThat(rowIds(later)).containsExactly("4", "1");
    }

    @Test
    void aMarkerWithAnOffsetIsComparedAsAMomentWhateverOurClockShows() throws Exception {
        String url = database(
                "CREATE TABLE everything (id BIGINT PRIMARY KEY, changed TIMESTAMP(3) WITH TIME ZONE, kind VARCHAR(20))",
                """
                INSERT INTO everything VALUES
                (1, TIMESTAMP WITH TIME ZONE '2025-03-01 07:59:59.999+08:00', 'a'),
                (2, TIMESTAMP WITH TIME ZONE '2025-03-01 00:00:00+00:00', 'b'),
                (3, TIMESTAMP WITH TIME ZONE '2025-03-01 08:59:59.999+08:00', 'c'),
                (4, TIMESTAMP WITH TIME ZONE '2025-03-01 01:00:00+00:00', 'd')""");
        Instant midnight = Instant.parse("2025-03-01T00:00:00Z");
        Instant later = Instant.parse("2025-03-01T01:00:00Z");
        assertThat(rowIds(read(url, List.of("kind"), Window.since(midnight)))).containsExactly("2", "3", "4");
        assertThat(rowIds(read(url, List.of("kind"), Window.between(midnight, later))))
                .containsExactly("2", "3");
    }

    static List<String> rowIds(SourceBatch batch) {
        return IntStream.range(0, batch.rows()).mapToObj(batch::rowId).toList();
    }

    String database(String... statements) throws Exception {
        String url = freshDatabase();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return url;
    }

    static SourceBatch read(String url, List<String> columns, Window window) throws Exception {
        RecordType type = new RecordType(
                "thing",
                "T00",
                new LocalizedText("物", "Thing"),
                false,
                List.of("kind"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        RecordMapping mapping = new RecordMapping(
                type,
                "everything",
                Optional.of("id"),
                Optional.of("changed"),
                Optional.empty(),
                Optional.empty(),
                columns.stream()
                        .map(name -> new ColumnMapping(name, name, ColumnMapping.Use.VALUE, Map.of(), Optional.empty()))
                        .toList(),
                List.of());
        SourceSystem system = new SourceSystem("everything", ZoneId.of("Asia/Shanghai"), List.of(mapping));
        DatabaseSource source = new DatabaseSource(system, () -> DriverManager.getConnection(url));
        try (SourceCursor cursor = SourceCursor.open(source, mapping, window)) {
            return cursor.next(ROWS);
        }
    }
}
