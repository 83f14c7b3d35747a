package org.huwei.etl.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.huwei.etl.indicator.Figures.Ground;
import org.huwei.etl.indicator.Tally.Group;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.sql.Warehouse;
import org.huwei.sql.WarehouseAddress;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** Computes every indicator of one snapshot and writes its figures; nothing is visible to pages before it is published. */
public final class IndicatorRun {

    private final Warehouse warehouse;
    private final SparkEngine spark;
    private final List<IndicatorDefinition> definitions;

    /** @param definitions the indicators, in the order in which they are reported */
    public IndicatorRun(Warehouse warehouse, SparkEngine spark, List<IndicatorDefinition> definitions) {
        this.warehouse = warehouse;
        this.spark = spark;
        this.definitions = List.copyOf(definitions);
    }

    /**
     * Computes and writes.
     *
     * @param snapshot id under which the figures are written
     * @param cutOff day up to which records are in; children whose time ends later are not judged yet
     * @return how many figures were written
     * @throws RunFailedException when the listener cancels
     */
    public long run(String snapshot, Coverage coverage, Span span, LocalDate cutOff, ProgressListener listener) {
        CountedUnits counted = new CountedUnits(warehouse, snapshot, coverage, span, cutOff);
        try {
            for (int index = 0; index < definitions.size(); index++) {
                IndicatorDefinition definition = definitions.get(index);
                report(listener, "evaluate." + definition.code(), index);
                counted.count(definition);
            }
            report(listener, "evaluate.compute", definitions.size());
            return compute(snapshot, Ground.of(Unit.all(warehouse), coverage, span));
        } finally {
            counted.drop();
        }
    }

    private void report(ProgressListener listener, String stage, int done) {
        if (listener.cancelled()) {
            throw new RunFailedException(
                    RunFailedException.Kind.CANCELLED, "The evaluation was stopped on request; run it again.", null);
        }
        listener.stage(stage, done, definitions.size() + 1L);
    }

    private long compute(String snapshot, Ground ground) {
        String city = ground.units().values().stream()
                .filter(unit -> unit.level().equals("city"))
                .map(Unit::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("org_unit has no city; load the divisions first."));
        RollUp rollUp = new RollUp(spark, warehouse.address(), snapshot, city);
        return rollUp
                .counts()
                .repartition(definitions.size(), functions.col("indicator"))
                .mapPartitions(new Settles(warehouse.address(), snapshot, ground), Encoders.LONG())
                .collectAsList()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Settles and writes the indicators of one partition, where Spark has put their cells. */
    private record Settles(WarehouseAddress address, String snapshot, Ground ground)
            implements MapPartitionsFunction<Row, Long> {

        @Override
        public Iterator<Long> call(Iterator<Row> counts) {
            // Read where it is needed: definitions do not travel, they are part of the program.
            IndicatorCatalogue catalogue = IndicatorCatalogue.load();
            Map<String, Figures> byIndicator = new HashMap<>();
            while (counts.hasNext()) {
                Row row = counts.next();
                String indicator = row.getAs("indicator");
                add(
                        byIndicator.computeIfAbsent(
                                indicator,
                                code -> new Figures(catalogue.find(code).orElseThrow(), ground)),
                        row);
            }
            return write(byIndicator.values());
        }

        private static void add(Figures figures, Row row) {
            Group group = new Group(
                    row.getAs("org"), row.<Integer>getAs("year"), row.getAs("dimension"), row.getAs("member"));
            Tally tally = figures.tally(group);
            int month = row.<Integer>getAs("month");
            if (month > 0) {
                tally.addMonth(month, row.<Double>getAs("above"), row.<Double>getAs("below"));
                return;
            }
            tally.addChild(
                    figures.definition(),
                    row.<Integer>getAs("due"),
                    row.<Integer>getAs("met"),
                    row.<Integer>getAs("failed"));
            List<Long> days = row.getList(row.fieldIndex("days"));
            if (!days.isEmpty()) {
                tally.addDays(days.stream().mapToLong(Long::longValue).toArray());
            }
        }

        private Iterator<Long> write(Collection<Figures> indicators) {
            long written = 0;
            try (Warehouse target = Warehouse.connect(address)) {
                for (Figures figures : indicators) {
                    written +=
                            FigureTable.write(target, snapshot, figures.definition(), ground.units(), figures.settle());
                }
            }
            return List.of(written).iterator();
        }
    }
}
