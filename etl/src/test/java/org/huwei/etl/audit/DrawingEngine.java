package org.huwei.etl.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.huwei.etl.audit.record.Draw;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.etl.spark.SparkSettings;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;

/** Draws by real Spark from the warehouse of {@link DrawFixture}, all at one moment. */
final class DrawingEngine implements AutoCloseable {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-01-05T01:30:00.123456Z"), ZoneOffset.UTC);

    private final SparkEngine spark = new SparkEngine(SparkSettings.LOCAL);
    private final Warehouse warehouse = TestWarehouse.fresh();

    DrawingEngine() {
        DrawFixture.write(warehouse, 1);
    }

    /** Draws that are kept in the database given. */
    Draws keptIn(DataSource operational) {
        return from(warehouse, operational);
    }

    /** Draws from another warehouse. */
    Draws from(Warehouse other, DataSource operational) {
        return new Draws(spark, other, operational, NOW);
    }

    /** The record of a draw as its reader gets it. */
    static String record(Draws draws, Draw draw) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        draws.writeRecord(draw.summary().head().id(), DrawFixture.CITY, output);
        return output.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        warehouse.close();
        spark.close();
    }
}
