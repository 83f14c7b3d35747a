package org.huwei.etl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Operational databases with the tables of Quartz and of the draws, made by the product's own migrations. */
public final class OperationalDatabase {

    private static final List<String> MIGRATIONS = List.of(
            "operational/V0002__quartz.sql", "operational/V0003__draws.sql", "operational/V0006__audit_source.sql");

    private OperationalDatabase() {}

    /** A new H2 database in memory. */
    public static DataSource h2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        migrate(database);
        return database;
    }

    /** A new PostgreSQL database. */
    public static DataSource postgres() {
        return postgres(PostgresFixture.fresh());
    }

    /** A PostgreSQL database by URL; its tables are made when they are missing. */
    public static DataSource postgres(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        migrate(database);
        return database;
    }

    private static void migrate(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!hasTables(connection)) {
                for (String migration : MIGRATIONS) {
                    statement.execute(script(migration));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The operational database of the test cannot be made.", e);
        }
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT COUNT(*) FROM QRTZ_LOCKS").close();
            return true;
        } catch (SQLException missing) {
            return false;
        }
    }

    private static String script(String migration) {
        try (InputStream in = Objects.requireNonNull(
                OperationalDatabase.class.getClassLoader().getResourceAsStream(migration))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
