package org.huwei.etl.audit;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.sampling.TicketNumbers;

/**
 * Turns rows (stratum, unit) into rows (stratum, unit, ticket) where Spark computes; with a key, the unit becomes its
 * pseudonym in the draw before anything else sees it.
 */
final class GivesTickets implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** What comes out. */
    static final StructType SCHEMA = new StructType()
            .add("stratum", DataTypes.StringType, false)
            .add("unit", DataTypes.StringType, false)
            .add("ticket", DataTypes.StringType, false);

    private final String seed;
    private final byte[] key;

    /**
     * Prepares for one draw.
     *
     * @param key the draw's key for pseudonyms; empty to keep the units as they are
     */
    GivesTickets(String seed, Optional<byte[]> key) {
        this.seed = seed;
        this.key = key.map(byte[]::clone).orElse(new byte[0]);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        TicketNumbers numbers = new TicketNumbers(seed);
        Optional<DrawPseudonyms> pseudonyms = key.length == 0 ? Optional.empty() : Optional.of(new DrawPseudonyms(key));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                if (!rows.hasNext()) {
                    throw new NoSuchElementException();
                }
                Row row = rows.next();
                String stratum = row.getString(0);
                String original = row.getString(1);
                String unit = pseudonyms.map(names -> names.of(original)).orElse(original);
                String ticket = numbers.ticket(DrawnUnit.samplerId(stratum, unit));
                return RowFactory.create(stratum, unit, ticket);
            }
        };
    }
}
