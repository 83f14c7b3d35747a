package org.huwei.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.List;

/**
 * One column of a block of the Native format: name and type, then the null marks of all rows where it is nullable, the
 * ends of all lists where it holds lists, and the values.
 */
final class NativeColumn {

    private final String name;
    private final ColumnType type;
    private final BitSet enumNumbers = new BitSet();
    private final ColumnBytes head = new ColumnBytes();
    private final ColumnBytes nulls = new ColumnBytes();
    private final ColumnBytes listEnds = new ColumnBytes();
    private final ColumnBytes values = new ColumnBytes();
    private long listed;

    NativeColumn(String name, ColumnType type) {
        this.name = name;
        this.type = type;
        type.names().values().forEach(number -> enumNumbers.set(number - Byte.MIN_VALUE));
    }

    ColumnType type() {
        return type;
    }

    /** Whether an Enum8 has this number; asked for each cell, so not of a map of boxed bytes. */
    boolean hasNumber(long number) {
        return number == (byte) number && enumNumbers.get((int) number - Byte.MIN_VALUE);
    }

    /** Bytes held. */
    long size() {
        return (long) nulls.size() + listEnds.size() + values.size();
    }

    void number(long value, int width) {
        present();
        values.little(value, width);
    }

    void text(String value) {
        present();
        values.text(value);
    }

    void texts(List<String> texts) {
        present();
        texts.forEach(values::text);
        listed += texts.size();
        listEnds.little(listed, Long.BYTES);
    }

    /** A null: its mark, and a value that nobody reads but whose place must be filled. */
    void missing() {
        nulls.put((byte) 1);
        switch (type.kind()) {
            case STRING -> values.length(0);
            case ENUM -> values.put((byte) (enumNumbers.nextSetBit(0) + Byte.MIN_VALUE));
            case SIGNED, UNSIGNED, FLOAT64, DECIMAL64, BOOL, DATE, DATE32, DATE_TIME, DATE_TIME64 ->
                values.little(0, type.width());
            case STRINGS -> throw new IllegalStateException("A list is not nullable.");
        }
    }

    /** Sends the column of a block and is empty afterwards. */
    void drainTo(OutputStream output) throws IOException {
        head.text(name);
        head.text(type.text());
        head.drainTo(output);
        nulls.drainTo(output);
        listEnds.drainTo(output);
        values.drainTo(output);
        listed = 0;
    }

    private void present() {
        if (type.nullable()) {
            nulls.put((byte) 0);
        }
    }
}
