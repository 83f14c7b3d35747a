package org.huwei.etl.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.huwei.sql.WarehouseAddress;
import org.jspecify.annotations.Nullable;

/**
 * The one Spark session of a process, started when first needed: a start costs seconds that pages must not wait for.
 */
public final class SparkEngine implements AutoCloseable {

    private final SparkSettings settings;
    private @Nullable SparkSession session;

    public SparkEngine(SparkSettings settings) {
        this.settings = settings;
    }

    /** The session, started now if it was not. */
    public synchronized SparkSession session() {
        SparkSession current = session;
        if (current == null) {
            current = start();
            session = current;
        }
        return current;
    }

    /**
     * Rows of a SELECT on the warehouse, read when an action runs. Give every column a signed or text type
     * ({@code toInt64}, {@code toString}): unsigned 64-bit numbers would arrive as decimals.
     */
    public Dataset<Row> read(WarehouseAddress warehouse, String select) {
        return reader(warehouse).option("dbtable", "(" + select + ") AS source").load();
    }

    /**
     * As {@link #read(WarehouseAddress, String)} in several parts at once.
     *
     * @param column a whole-number column of the SELECT whose values from {@code from} to {@code to} spread evenly
     * @param parts how many connections read at once
     */
    public Dataset<Row> read(WarehouseAddress warehouse, String select, String column, long from, long to, int parts) {
        return reader(warehouse)
                .option("dbtable", "(" + select + ") AS source")
                .option("partitionColumn", column)
                .option("lowerBound", from)
                .option("upperBound", to)
                .option("numPartitions", parts)
                .load();
    }

    private org.apache.spark.sql.DataFrameReader reader(WarehouseAddress warehouse) {
        return session()
                .read()
                .format("jdbc")
                .option("url", warehouse.jdbcUrl())
                .option("driver", com.clickhouse.jdbc.ClickHouseDriver.class.getName())
                .option("user", warehouse.user())
                .option("password", warehouse.password())
                .option("fetchsize", 50_000);
    }

    private SparkSession start() {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("huwei")
                .master(settings.master())
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", settings.partitions())
                .config("spark.sql.session.timeZone", "Asia/Shanghai")
                // Counted units are few after the warehouse reduced them: planning again at run time costs more.
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.catalogImplementation", "in-memory");
        if (settings.master().startsWith("local")) {
            builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1");
        }
        settings.more().forEach(builder::config);
        return builder.getOrCreate();
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.stop();
            session = null;
        }
    }
}
