package org.huwei.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.huwei.etl.PostgresFixture;
import org.junit.jupiter.api.Test;

class SourceCursorOnPostgresTest extends SourceCursorContract {

    private static final List<String> COLUMNS =
            List.of("kind", "number", "mask", "object", "document", "list", "clock", "address", "nothing", "endless");

    @Override
    String freshDatabase() {
        return PostgresFixture.fresh();
    }

    @Test
    void typesOfItsOwnAreReadAsTheTextThatPsqlShows() throws Exception {
        String url = database("CREATE TYPE level AS ENUM ('镇级', '村级')", """
                CREATE TABLE everything
                (
                    id SERIAL PRIMARY KEY, changed TIMESTAMP(3) DEFAULT TIMESTAMP '2025-03-01 08:00:00', kind level,
                    number UUID, mask BIT(4), object OID, document JSONB, list TEXT[], clock TIME, address INET,
                    nothing NUMERIC, endless NUMERIC
                )""", """
                INSERT INTO everything VALUES
                (DEFAULT, DEFAULT, '村级', '3b241101-e2bb-4255-8caf-4136c566a962', B'0110', 4000000000,
                 '{"a": [1, 2]}', '{甲,乙}', '08:30', '10.0.0.1', NULL, 12345678901234567890.000001)""");
        SourceBatch batch = read(url, COLUMNS, Window.ALL);
        assertThat(batch.rowId(0)).isEqualTo("1");
        assertThat(COLUMNS.stream().map(name -> batch.column(name).text(0)))
                .containsExactly(
                        "村级",
                        "3b241101-e2bb-4255-8caf-4136c566a962",
                        "6",
                        "4000000000",
                        "{\"a\": [1, 2]}",
                        "{甲,乙}",
                        "08:30:00",
                        "10.0.0.1/32",
                        null,
                        "12345678901234567890.000001");
    }

    @Test
    void aCursorLeftEarlyEndsItsCopyAndItsConnection() throws Exception {
        String url = database(
                "CREATE TABLE everything (id BIGINT PRIMARY KEY, changed TIMESTAMP(3), kind VARCHAR(20))",
                "INSERT INTO everything SELECT n, TIMESTAMP '2025-03-01 08:00:00', 'a' FROM generate_series(1, 200000) n");
        assertThat(read(url, List.of("kind"), Window.ALL).rows()).isEqualTo(ROWS);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet others = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%'")) {
            others.next();
            assertThat(others.getInt(1)).as("copies that still run").isZero();
        }
    }
}
