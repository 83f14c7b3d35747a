package org.huwei.sql;

/** Makes a value of one row of a result. */
@FunctionalInterface
public interface RowReader<T> {

    T read(Row row);
}
