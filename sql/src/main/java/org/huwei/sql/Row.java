package org.huwei.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of a result, columns by name. Valid only until the next row is read: take the values out, keep nothing of
 * it. Reading a null by a method that is not optional, or a column of another kind, is an INTERNAL {@link
 * WarehouseException} that names the column.
 */
public interface Row {

    /** Text of a String, LowCardinality, FixedString or Enum column. */
    String string(String column);

    /** As {@link #string}, empty for null. */
    Optional<String> optionalString(String column);

    /** Value of an integer column; an UInt64 above 2^63-1 is refused. */
    long integer(String column);

    /** The 64 bits of an UInt64 column, to be read unsigned; for hashes. */
    long unsignedBits(String column);

    /** Value of a Float or integer column. */
    double number(String column);

    /** As {@link #number}, empty for null. */
    OptionalDouble optionalNumber(String column);

    /** Day of a Date or Date32 column; no time zone takes part. */
    LocalDate date(String column);

    /** As {@link #date}, empty for null. */
    Optional<LocalDate> optionalDate(String column);

    /** Moment of a DateTime or DateTime64 column. */
    Instant instant(String column);

    /** As {@link #instant}, empty for null. */
    Optional<Instant> optionalInstant(String column);

    /** Value of a Bool column. */
    boolean flag(String column);

    /** Value of an Array(String) column. */
    List<String> strings(String column);
}
