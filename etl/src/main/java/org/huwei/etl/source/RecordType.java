package org.huwei.etl.source;

import java.util.List;
import java.util.Optional;
import org.huwei.sql.catalogue.LocalizedText;

/**
 * A kind of record the product keeps, declared once for all sources in {@code sources/records.yaml}.
 *
 * @param name the warehouse table, for instance {@code patrol}
 * @param id its number in the record list of the domain, for instance {@code T08}
 * @param title its name for people
 * @param register whether it is a short list that people keep in a spreadsheet and upload
 * @param key the columns that say which thing a row is about
 * @param unit the column with the division a row belongs to
 * @param day the column with the day or moment a row belongs to
 * @param orders pairs of dates, moments or numbers that must not be in the wrong order
 * @param columns its columns in the order of the warehouse table
 */
public record RecordType(
        String name,
        String id,
        LocalizedText title,
        boolean register,
        List<String> key,
        Optional<String> unit,
        Optional<String> day,
        List<Order> orders,
        List<RecordColumn> columns) {

    /**
     * {@code column} must name an existing row of {@code record} by its column {@code target}.
     *
     * @param column the referring column
     * @param record the record type referred to
     * @param target its column
     */
    public record Reference(String column, String record, String target) {}

    /**
     * {@code later} is not before {@code earlier}; a missing side breaks nothing.
     *
     * @param earlier column that comes first in time
     * @param later column that comes after
     */
    public record Order(String earlier, String later) {}

    /**
     * {@code column} lies between the bounds, both inclusive.
     *
     * @param column a number column
     * @param minimum least value, of a decimal without its point
     * @param maximum greatest value, as minimum
     */
    public record Limit(String column, long minimum, long maximum) {}

    public RecordType {
        key = List.copyOf(key);
        orders = List.copyOf(orders);
        columns = List.copyOf(columns);
    }

    /** A column by name. */
    public Optional<RecordColumn> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** What must exist elsewhere, in the order of the columns. */
    public List<Reference> references() {
        return columns.stream().flatMap(column -> column.refers().stream()).toList();
    }

    /** Narrower limits than the column types have. */
    public List<Limit> limits() {
        return columns.stream().flatMap(column -> column.limit().stream()).toList();
    }

    /** Names of the columns that cannot lie after the run's reference time. */
    public List<String> past() {
        return columns.stream()
                .filter(RecordColumn::past)
                .map(RecordColumn::name)
                .toList();
    }
}
