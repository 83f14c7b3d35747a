package org.huwei.etl.source;

import java.util.List;
import java.util.Set;

/**
 * A kind of record the product keeps, declared once for all sources in {@code sources/records.yaml}. Column types and
 * their limits are those of the warehouse table of the same name.
 *
 * @param name the warehouse table, for instance {@code patrol}
 * @param key the columns that say which thing a row is about
 * @param optional text and list columns that may come without a value; every other column that is not Nullable is
 *     required
 * @param references columns whose value must exist elsewhere
 * @param orders pairs of dates or moments that must not be in the wrong order
 * @param past dates and moments that cannot lie after the run's reference time
 * @param limits narrower limits than the column type has
 */
public record RecordType(
        String name,
        List<String> key,
        Set<String> optional,
        List<Reference> references,
        List<Order> orders,
        List<String> past,
        List<Limit> limits) {

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
     * @param minimum least value
     * @param maximum greatest value
     */
    public record Limit(String column, long minimum, long maximum) {}

    public RecordType {
        key = List.copyOf(key);
        optional = Set.copyOf(optional);
        references = List.copyOf(references);
        orders = List.copyOf(orders);
        past = List.copyOf(past);
        limits = List.copyOf(limits);
    }
}
