package org.huwei.sql;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of an insert row by row, in the order of the columns named at {@link Warehouse#insert}, and sends
 * them in blocks of columns while they come. It knows the table's column types: a value that the column cannot hold is
 * refused with column, value and limit (kind USER) instead of being stored wrongly. Primitive cells are not boxed.
 *
 * <pre>{@code
 * warehouse.insert("patrol_member", List.of("patrol_id", "member_kind", "member_count"), sink -> {
 *     sink.string("p1").string("police").integer(2).endRow();
 * });
 * }</pre>
 */
public interface RowSink {

    /** String, LowCardinality(String), or an Enum8 by name; null for Nullable columns only. */
    RowSink string(@Nullable String value) throws IOException;

    /** Int8..Int64, UInt8..UInt64 (not negative), an Enum8 by number, or Float64 up to 2^53 either way. */
    RowSink integer(long value) throws IOException;

    /** UInt64 by its 64 bits, for hashes. */
    RowSink unsignedBits(long value) throws IOException;

    /** Float64. */
    RowSink number(double value) throws IOException;

    /** A Decimal of 10 to 18 digits, without its point: 12.50 of two decimal places is 1250. */
    RowSink unscaled(long value) throws IOException;

    /** Bool, or UInt8 as 0 and 1. */
    RowSink flag(boolean value) throws IOException;

    /** Date32 (1900-01-01..2299-12-31) or Date (1970-01-01..2149-06-06); null for Nullable columns only. */
    RowSink date(@Nullable LocalDate value) throws IOException;

    /** As {@link #date} by days since 1970-01-01, without an object. */
    RowSink epochDay(long value) throws IOException;

    /** DateTime64 (1900..2299, of 9 digits 1900..2262) or DateTime; digits beyond the column's precision are cut; null as for dates. */
    RowSink instant(@Nullable Instant value) throws IOException;

    /** As {@link #instant} by milliseconds since 1970-01-01T00:00Z, without an object. */
    RowSink epochMillisecond(long value) throws IOException;

    /** Array(String). */
    RowSink strings(List<String> values) throws IOException;

    /** Null, for Nullable columns of every type. */
    RowSink missing() throws IOException;

    /** Ends the row, or the rows begun by {@link #together}; refused while columns are missing. */
    void endRow() throws IOException;

    /**
     * Begins several rows whose cells come column by column: those of all rows in the first column, then those in the
     * second, and so on, and one {@link #endRow}. For who holds columns: walking along them is what a processor does best.
     *
     * @param rows 1 or more; some thousands are best, for they are held until all of them are whole
     */
    RowSink together(int rows) throws IOException;
}
