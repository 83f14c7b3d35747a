package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFixtureTest {

    @Test
    void givesEachCallerAnEmptyDatabase() throws SQLException {
        String first = PostgresFixture.fresh();
        String second = PostgresFixture.fresh();
        assertThat(first).isNotEqualTo(second);
        assertThat(tables(first)).isZero();
        assertThat(tables(second)).isZero();
    }

    @Test
    void startsAsNobodyWhereRootMayNotMakeUserNamespaces(@TempDir Path work) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root has to drop its rights");
        EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(work.toFile())
                .start()
                .close();
        int port = PostgresAsNobody.start(work, new IllegalStateException("namespaces forbidden"));
        assertThat(tables(PostgresFixture.url(port, "postgres"))).isZero();
    }

    private static long tables(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
