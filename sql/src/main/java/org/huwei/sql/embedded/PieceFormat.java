package org.huwei.sql.embedded;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * A format that can be sent piece by piece. The engine repeats a format's header in every piece; sent on as it is,
 * clickhouse-jdbc reads silent garbage from the second piece on, so all headers but the first are cut off.
 */
enum PieceFormat {
    /** Rows only. */
    PLAIN,
    /** One line of names. */
    NAMES_LINE,
    /** A line of names and a line of types. */
    NAMES_AND_TYPES_LINES,
    /** Column count and names in binary. */
    BINARY_NAMES,
    /** Column count, names and types in binary. */
    BINARY_NAMES_AND_TYPES;

    private static final Map<String, PieceFormat> BY_NAME = Map.ofEntries(
            Map.entry("RowBinary", PLAIN),
            Map.entry("TabSeparated", PLAIN),
            Map.entry("TSV", PLAIN),
            Map.entry("TabSeparatedRaw", PLAIN),
            Map.entry("TSVRaw", PLAIN),
            Map.entry("CSV", PLAIN),
            Map.entry("JSONEachRow", PLAIN),
            Map.entry("JSONCompactEachRow", PLAIN),
            Map.entry("Native", PLAIN),
            Map.entry("TabSeparatedWithNames", NAMES_LINE),
            Map.entry("TSVWithNames", NAMES_LINE),
            Map.entry("TabSeparatedWithNamesAndTypes", NAMES_AND_TYPES_LINES),
            Map.entry("TSVWithNamesAndTypes", NAMES_AND_TYPES_LINES),
            Map.entry("JSONCompactEachRowWithNames", NAMES_LINE),
            Map.entry("JSONCompactEachRowWithNamesAndTypes", NAMES_AND_TYPES_LINES),
            Map.entry("RowBinaryWithNames", BINARY_NAMES),
            Map.entry("RowBinaryWithNamesAndTypes", BINARY_NAMES_AND_TYPES));

    /** Empty for formats that are one document (JSON, Parquet, Arrow) or not known here. */
    static Optional<PieceFormat> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Bytes of the header that a piece begins with; reads the piece without moving it. */
    int headerLength(ByteBuffer piece) {
        ByteBuffer bytes = piece.duplicate();
        switch (this) {
            case PLAIN -> {}
            case NAMES_LINE -> skipLine(bytes);
            case NAMES_AND_TYPES_LINES -> {
                skipLine(bytes);
                skipLine(bytes);
            }
            case BINARY_NAMES -> skipTexts(bytes, readVarint(bytes));
            case BINARY_NAMES_AND_TYPES -> skipTexts(bytes, 2 * readVarint(bytes));
        }
        return bytes.position() - piece.position();
    }

    private static void skipLine(ByteBuffer bytes) {
        while (bytes.get() != '\n') {
            // Line ends inside names are escaped in these formats.
        }
    }

    private static void skipTexts(ByteBuffer bytes, int count) {
        for (int i = 0; i < count; i++) {
            int length = readVarint(bytes);
            bytes.position(bytes.position() + length);
        }
    }

    private static int readVarint(ByteBuffer bytes) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
