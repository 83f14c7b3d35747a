package org.huwei.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, written the way ClickHouse's Native format wants them: the lowest byte of a number first. */
final class ColumnBytes {

    private static final VarHandle LITTLE_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int LONGEST_LENGTH = 5;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int filled;

    int size() {
        return filled;
    }

    void put(byte value) {
        reserve(1);
        bytes[filled++] = value;
    }

    /** The lowest bytes of a number, 1 to 8. */
    void little(long value, int width) {
        reserve(Long.BYTES);
        LITTLE_LONG.set(bytes, filled, value);
        filled += width;
    }

    /** A length, seven bits a byte. */
    void length(int value) {
        reserve(LONGEST_LENGTH);
        int rest = value;
        while (rest > 0x7f) {
            bytes[filled++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[filled++] = (byte) rest;
    }

    /** A text, the length of its UTF-8 form before it. */
    void text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        length(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, filled, encoded.length);
        filled += encoded.length;
    }

    /** Sends everything and is empty afterwards; the room stays. */
    void drainTo(OutputStream output) throws IOException {
        output.write(bytes, 0, filled);
        filled = 0;
    }

    private void reserve(int more) {
        if (more > bytes.length - filled) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(filled, more), 2 * bytes.length));
        }
    }
}
