package org.huwei.etl.audit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.storage.StorageLevel;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.audit.record.StratumShare;

/**
 * A frame with its tickets, read from the warehouse once and kept on Spark's disks until closed: what is counted, drawn
 * from and written into the record is the same frame even while the warehouse is being loaded.
 */
final class FrozenFrame implements AutoCloseable {

    /** Units that come to the driver at once when the frame is listed. */
    private static final int LISTED_AT_ONCE = 100_000;

    private final Dataset<Row> units;
    private final SortedMap<String, Long> sizes = new TreeMap<>();

    private FrozenFrame(Dataset<Row> units) {
        this.units = units;
    }

    /**
     * Reads the frame.
     *
     * @param source rows (stratum, unit)
     */
    static FrozenFrame freeze(Dataset<Row> source, GivesTickets tickets) {
        int parts = source.sparkSession().sparkContext().defaultParallelism();
        Dataset<Row> frozen = source.repartition(parts, col("unit"))
                .mapPartitions(tickets, Encoders.row(GivesTickets.SCHEMA))
                .persist(StorageLevel.DISK_ONLY());
        FrozenFrame frame = new FrozenFrame(frozen);
        try {
            frame.count();
            return frame;
        } catch (RuntimeException failed) {
            frame.close();
            throw failed;
        }
    }

    /** Units by stratum; a stratum without units is not there. */
    SortedMap<String, Long> sizes() {
        return sizes;
    }

    /** The units with the smallest tickets of each stratum, as many as its share says, in ticket order. */
    List<DrawnUnit> smallest(List<StratumShare> shares) {
        Map<String, StratumShare> byStratum =
                shares.stream().collect(Collectors.toMap(StratumShare::stratum, Function.identity()));
        // An int like the row number: Spark then cuts each part to the smallest before they are brought together.
        int most = Math.toIntExact(
                shares.stream().mapToLong(StratumShare::drawn).max().orElse(0));
        WindowSpec byTicket = Window.partitionBy("stratum").orderBy("ticket");
        return units
                .withColumn("ticket_order", row_number().over(byTicket))
                .where(col("ticket_order").leq(most))
                .collectAsList()
                .stream()
                .filter(row -> row.getInt(3) <= share(byStratum, row).drawn())
                .map(row -> new DrawnUnit(
                        row.getString(0),
                        row.getInt(3),
                        row.getInt(3) > share(byStratum, row).sample(),
                        row.getString(1),
                        row.getString(2)))
                .sorted(Comparator.comparing(DrawnUnit::stratum).thenComparingInt(DrawnUnit::order))
                .toList();
    }

    /** Gives every stratum and unit in canonical order, {@value #LISTED_AT_ONCE} units in memory at a time. */
    void forEach(BiConsumer<String, String> unit) {
        long total = sizes.values().stream().mapToLong(Long::longValue).sum();
        int parts = Math.toIntExact(total / LISTED_AT_ONCE + 1);
        Iterator<Row> rows = units.select("stratum", "unit")
                .repartitionByRange(parts, col("stratum"), col("unit"))
                .sortWithinPartitions("stratum", "unit")
                .toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            unit.accept(row.getString(0), row.getString(1));
        }
    }

    @Override
    public void close() {
        // Waits: a process that ends at once would stop Spark in the middle of it.
        units.unpersist(true);
    }

    private void count() {
        for (Row row : units.groupBy("stratum").count().collectAsList()) {
            sizes.put(row.getString(0), row.getLong(1));
        }
    }

    private static StratumShare share(Map<String, StratumShare> shares, Row row) {
        StratumShare share = shares.get(row.getString(0));
        if (share == null) {
            throw new IllegalStateException("The frame holds the stratum " + row.getString(0) + " that has no share.");
        }
        return share;
    }
}
