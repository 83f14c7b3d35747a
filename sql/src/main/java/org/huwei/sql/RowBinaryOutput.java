package org.huwei.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as RowBinary wants them, in a buffer that goes out when full. */
final class RowBinaryOutput {

    private static final int BUFFER = 1 << 16;

    private final OutputStream output;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    RowBinaryOutput(OutputStream output) {
        this.output = output;
    }

    /** Makes room for so many bytes of {@link #put} and {@link #little}, which do not look for it themselves. */
    void reserve(int bytes) throws IOException {
        if (filled + bytes > BUFFER) {
            send();
        }
    }

    void put(byte value) {
        buffer[filled++] = value;
    }

    /** The lowest bytes of a number, the lowest first. */
    void little(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            buffer[filled++] = (byte) (value >>> (8 * i));
        }
    }

    /** A length, seven bits a byte. */
    void length(int value) throws IOException {
        reserve(5);
        int rest = value;
        while (rest > 0x7f) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    /** A text of any length, its length before it. */
    void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        length(bytes.length);
        if (bytes.length > BUFFER) {
            send();
            output.write(bytes);
            return;
        }
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    void flush() throws IOException {
        send();
        output.flush();
    }

    private void send() throws IOException {
        output.write(buffer, 0, filled);
        filled = 0;
    }
}
