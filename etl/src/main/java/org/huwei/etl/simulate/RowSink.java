package org.huwei.etl.simulate;

/** Takes the rows of the city, each with its whole life. */
@FunctionalInterface
interface RowSink {

    /**
     * Takes a row.
     *
     * @param versions in the order in which they were written, at least one
     */
    void row(SourceTable table, Version... versions);
}
