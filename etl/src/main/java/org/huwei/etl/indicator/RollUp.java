package org.huwei.etl.indicator;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.sql.WarehouseAddress;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Aggregation;
import org.huwei.sql.catalogue.IndicatorDefinition.ChildRule;

/**
 * Rolls counted units up in Spark: every unit goes to its village, town, area and the city, to the total and each of
 * its sub-groups, and to the seventeen periods of its year. A child is counted once in each of these, however many
 * cases, villages or months it has there.
 */
final class RollUp {

    private static final double DAYS_OF_YEAR = 365.25;
    private static final int MONTHS = 12;

    /** What a figure is about: year and period together say when. */
    private static final List<String> KEY = List.of("indicator", "year", "level", "org", "dimension", "member");

    private static final List<String> SUB_GROUPS = List.of("category", "sex", "age_band", "unit_level", "found_by");

    private static final String UNIT_COLUMNS =
            "toString(indicator) AS indicator, toInt32(year) AS year, toString(area_code) AS area,"
                    + " toString(town_code) AS town, toString(village_code) AS village, unit_key,"
                    + " toString(category) AS category, toString(sex) AS sex, toString(age_band) AS age_band,"
                    + " toString(unit_level) AS unit_level, toString(found_by) AS found_by,"
                    + " toInt32(cityHash64(village_code, unit_key) % 1024) AS part";
    private static final int PARTS = 1024;

    private final SparkEngine spark;
    private final WarehouseAddress warehouse;
    private final String run;
    private final String city;
    private final List<IndicatorDefinition> definitions;

    RollUp(
            SparkEngine spark,
            WarehouseAddress warehouse,
            String run,
            String city,
            List<IndicatorDefinition> definitions) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.run = run;
        this.city = city;
        this.definitions = definitions;
    }

    /**
     * All cells that have something to count.
     *
     * @return columns indicator, year (int), level, org, dimension, member (texts), period (int, index into
     *     {@link PeriodOfYear#ALL}), numerator, denominator (double), children (long: how many children the cell counts,
     *     0 for sums); a person-time or population cell may come in two rows, which add up
     */
    Dataset<Row> cells() {
        return children().unionByName(daysAtRisk()).unionByName(sums());
    }

    private Dataset<Row> children() {
        Dataset<Row> perChild = expanded(
                        read("toInt32(due) AS due, toInt32(met) AS met, toInt32(failed) AS failed", "month = 0"))
                .groupBy(columns(KEY, "unit_key"))
                .agg(
                        expr("bit_or(due)").as("due"),
                        expr("bit_or(met)").as("met"),
                        expr("bit_or(failed)").as("failed"));
        List<String> points = CountedUnits.codes(definitions, Aggregation.POINT_IN_TIME);
        List<String> strict = definitions.stream()
                .filter(definition -> definition.childRule() == ChildRule.ALL)
                .map(IndicatorDefinition::code)
                .toList();
        Dataset<Row> counted = perPeriod(perChild, period -> {
            Column bits =
                    when(isOneOf("indicator", points), lit(period.lastMask())).otherwise(lit(period.mask()));
            Column due = col("due").bitwiseAND(bits).notEqual(0);
            Column any = col("met").bitwiseAND(bits).notEqual(0);
            Column all = due.and(col("failed").bitwiseAND(bits).equalTo(0));
            Column met = when(isOneOf("indicator", strict), all).otherwise(any);
            return List.of(sum(met.cast("long")), sum(due.cast("long")));
        });
        List<String> shares = Stream.of(Aggregation.DISTINCT_CHILD, Aggregation.POINT_IN_TIME)
                .flatMap(aggregation -> CountedUnits.codes(definitions, aggregation).stream())
                .toList();
        return counted.select(columns(KEY, "period", "cell.first AS numerator", "cell.second AS children"))
                .withColumn("numerator", col("numerator").cast("double"))
                .withColumn(
                        "denominator",
                        when(isOneOf("indicator", shares), col("children").cast("double"))
                                .otherwise(lit(0d)));
    }

    private Dataset<Row> daysAtRisk() {
        String days = String.join(
                ", ",
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> "toInt64(days[" + month + "]) AS d" + month)
                        .toList());
        List<Column> union = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> expr("bit_or(d" + month + ")").as("d" + month))
                .toList();
        Dataset<Row> perChild = expanded(read(days, "notEmpty(days)"))
                .groupBy(columns(KEY, "unit_key"))
                .agg(union.getFirst(), rest(union));
        Dataset<Row> counted = perPeriod(perChild, period -> {
            Column atRisk = IntStream.rangeClosed(period.firstNumber(), period.lastNumber())
                    .mapToObj(month -> (Column) bit_count(col("d" + month)))
                    .reduce(Column::plus)
                    .orElseThrow();
            return List.of(lit(0L), sum(atRisk.cast("long")));
        });
        return counted.select(columns(KEY, "period", "cell.second AS days"))
                .withColumn("numerator", lit(0d))
                .withColumn("denominator", col("days").cast("double").divide(DAYS_OF_YEAR))
                .withColumn("children", lit(0L))
                .drop("days");
    }

    private Dataset<Row> sums() {
        Dataset<Row> units =
                expanded(read("toInt32(month) AS month, numerator AS above, denominator AS below", "month > 0"));
        Dataset<Row> counted = perPeriod(units, period -> {
            Column within = col("month").between(period.firstNumber(), period.lastNumber());
            return List.of(
                    sum(when(within, col("above")).otherwise(0d)),
                    sum(when(within, col("below")).otherwise(0d)));
        });
        return counted.select(columns(KEY, "period", "cell.first AS numerator", "cell.second AS denominator"))
                .withColumn("children", lit(0L));
    }

    private Dataset<Row> read(String columns, String filter) {
        String select = "SELECT " + UNIT_COLUMNS + ", " + columns + " FROM counted_unit WHERE run_id = '" + run
                + "' AND " + filter;
        int connections = spark.session().sparkContext().defaultParallelism();
        return spark.read(warehouse, select, "part", 0, PARTS, connections).drop("part");
    }

    /** Each unit once for every level and every sub-group it belongs to. */
    private Dataset<Row> expanded(Dataset<Row> units) {
        Column levels = array(
                place("city", lit(city)),
                place("area", col("area")),
                place("town", col("town")),
                place("village", col("village")));
        Column groups = array(Stream.concat(
                        Stream.of(group("total", lit(""))), SUB_GROUPS.stream().map(name -> group(name, col(name))))
                .toArray(Column[]::new));
        return units.withColumn("place", explode(levels))
                .where(col("place.org").notEqual(""))
                .withColumn("group", explode(groups))
                .where(col("group.dimension")
                        .equalTo("total")
                        .or(col("group.member").notEqual("")))
                .withColumn("level", col("place.level"))
                .withColumn("org", col("place.org"))
                .withColumn("dimension", col("group.dimension"))
                .withColumn("member", col("group.member"));
    }

    private static Column place(String level, Column code) {
        return struct(lit(level).as("level"), code.as("org"));
    }

    private static Column group(String dimension, Column member) {
        return struct(lit(dimension).as("dimension"), coalesce(member, lit("")).as("member"));
    }

    /** Two aggregates for each period, then one row for each period in which there is anything. */
    private static Dataset<Row> perPeriod(
            Dataset<Row> units, java.util.function.Function<PeriodOfYear, List<Column>> aggregates) {
        List<Column> computed = new ArrayList<>();
        for (int index = 0; index < PeriodOfYear.ALL.size(); index++) {
            List<Column> pair = aggregates.apply(PeriodOfYear.ALL.get(index));
            computed.add(pair.get(0).as("first" + index));
            computed.add(pair.get(1).as("second" + index));
        }
        IntFunction<Column> cell = index -> struct(
                lit(index).as("index"),
                col("first" + index).as("first"),
                col("second" + index).as("second"));
        Column cells =
                array(IntStream.range(0, PeriodOfYear.ALL.size()).mapToObj(cell).toArray(Column[]::new));
        return units.groupBy(columns(KEY))
                .agg(computed.getFirst(), rest(computed))
                .select(columns(KEY, new Column[] {explode(cells).as("cell")}))
                .where(col("cell.first").notEqual(0).or(col("cell.second").notEqual(0)))
                .withColumn("period", col("cell.index"));
    }

    private static Column isOneOf(String column, List<String> values) {
        return col(column).isin(values.toArray());
    }

    private static Column[] columns(List<String> key, String... more) {
        return columns(
                key,
                Arrays.stream(more).map(org.apache.spark.sql.functions::expr).toArray(Column[]::new));
    }

    private static Column[] columns(List<String> key, Column[] more) {
        return Stream.concat(key.stream().map(org.apache.spark.sql.functions::col), Arrays.stream(more))
                .toArray(Column[]::new);
    }

    private static Column[] rest(List<Column> columns) {
        return columns.subList(1, columns.size()).toArray(Column[]::new);
    }
}
