package org.huwei.app;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huwei.etl.PostgresFixture;

/** New operational databases with all tables of the product and no rows, made by its own migrations. */
public final class FreshDatabase {

    private FreshDatabase() {}

    public static DataSource h2() {
        return migrated("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    public static DataSource postgres() {
        return migrated(PostgresFixture.fresh());
    }

    private static DataSource migrated(String url) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        // H2 evaluates a CHECK in the session that made it and fails once that is closed: keep it, as the product does.
        source.setMaximumPoolSize(2);
        source.setMaxLifetime(0);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:operational")
                .load()
                .migrate();
        return source;
    }
}
