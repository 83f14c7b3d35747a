package org.huwei.etl.indicator;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.sql.WarehouseAddress;

/**
 * Rolls counted units up in Spark: every unit goes to its village, town, area and the city, and there to the total and
 * each of its sub-groups. A child is one row in each of these, however many cases, villages or months it has there;
 * sums are added up by month.
 */
final class RollUp {

    private static final int MONTHS = 12;
    private static final List<String> GROUP = List.of("indicator", "year", "org", "dimension", "member");
    private static final List<String> SUB_GROUPS = List.of("category", "sex", "age_band", "unit_level", "found_by");
    private static final List<String> COUNTS = List.of("month", "above", "below", "due", "met", "failed", "days");

    private static final String UNIT_COLUMNS =
            "toString(indicator) AS indicator, toInt32(year) AS year, toString(area_code) AS area,"
                    + " toString(town_code) AS town, toString(village_code) AS village, unit_key,"
                    + " toString(category) AS category, toString(sex) AS sex, toString(age_band) AS age_band,"
                    + " toString(unit_level) AS unit_level, toString(found_by) AS found_by,"
                    + " toInt32(cityHash64(village_code, unit_key) % 1024) AS part";
    private static final int PARTS = 1024;
    private static final String BITS = "toInt32(due) AS due, toInt32(met) AS met, toInt32(failed) AS failed";

    private final SparkEngine spark;
    private final WarehouseAddress warehouse;
    private final String run;
    private final String city;

    /** @param city code of the city */
    RollUp(SparkEngine spark, WarehouseAddress warehouse, String run, String city) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.run = run;
        this.city = city;
    }

    /**
     * Everything that counts, by division and sub-group.
     *
     * @return columns indicator, org, dimension, member (texts), year (int); for sums month (1 to 12), above and below
     *     the line (double); for a child month 0 and the months in which it is due, met and failed (ints, bit 0 is
     *     January), and for person-time twelve sets of days (array of long, bit 0 is the 1st; else empty)
     */
    Dataset<Row> counts() {
        return children().unionByName(atRisk()).unionByName(sums());
    }

    private Dataset<Row> children() {
        return expanded(read(BITS, "month = 0 AND empty(days)"))
                .groupBy(columns(GROUP, "unit_key"))
                .agg(union("due"), union("met"), union("failed"))
                .withColumn("days", expr("cast(array() AS array<bigint>)"))
                .withColumn("month", lit(0))
                .withColumn("above", lit(0d))
                .withColumn("below", lit(0d))
                .select(columns(GROUP, COUNTS));
    }

    private Dataset<Row> atRisk() {
        List<String> days =
                IntStream.rangeClosed(1, MONTHS).mapToObj(month -> "d" + month).toList();
        String read = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> ", toInt64(days[" + month + "]) AS d" + month)
                .reduce(BITS, String::concat);
        List<Column> unions = new ArrayList<>(List.of(union("met"), union("failed")));
        days.forEach(month -> unions.add(union(month)));
        return expanded(read(read, "notEmpty(days)"))
                .groupBy(columns(GROUP, "unit_key"))
                .agg(union("due"), unions.toArray(Column[]::new))
                .withColumn(
                        "days",
                        array(days.stream()
                                .map(org.apache.spark.sql.functions::col)
                                .toArray(Column[]::new)))
                .withColumn("month", lit(0))
                .withColumn("above", lit(0d))
                .withColumn("below", lit(0d))
                .select(columns(GROUP, COUNTS));
    }

    private Dataset<Row> sums() {
        return expanded(read("toInt32(month) AS month, numerator, denominator", "month > 0"))
                .groupBy(columns(GROUP, "month"))
                .agg(expr("sum(numerator) AS above"), expr("sum(denominator) AS below"))
                .withColumn("due", lit(0))
                .withColumn("met", lit(0))
                .withColumn("failed", lit(0))
                .withColumn("days", expr("cast(array() AS array<bigint>)"))
                .select(columns(GROUP, COUNTS));
    }

    private Dataset<Row> read(String columns, String filter) {
        String select = "SELECT " + UNIT_COLUMNS + ", " + columns + " FROM counted_unit WHERE run_id = '" + run
                + "' AND " + filter;
        int connections = spark.session().sparkContext().defaultParallelism();
        return spark.read(warehouse, select, "part", 0, PARTS, connections).drop("part");
    }

    /** Each unit once for every level and every sub-group it belongs to. */
    private Dataset<Row> expanded(Dataset<Row> units) {
        Column levels = array(lit(city), col("area"), col("town"), col("village"));
        Column groups = array(Stream.concat(
                        Stream.of(group("total", lit(""))), SUB_GROUPS.stream().map(name -> group(name, col(name))))
                .toArray(Column[]::new));
        return units.withColumn("org", explode(levels))
                .where(col("org").notEqual(""))
                .withColumn("group", explode(groups))
                .where(col("group.dimension")
                        .equalTo("total")
                        .or(col("group.member").notEqual("")))
                .withColumn("dimension", col("group.dimension"))
                .withColumn("member", col("group.member"));
    }

    private static Column group(String dimension, Column member) {
        return struct(lit(dimension).as("dimension"), member.as("member"));
    }

    private static Column union(String bits) {
        return expr("bit_or(" + bits + ") AS " + bits);
    }

    private static Column[] columns(List<String> names, String more) {
        return columns(names, List.of(more));
    }

    private static Column[] columns(List<String> names, List<String> more) {
        return Stream.concat(names.stream(), more.stream())
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new);
    }
}
