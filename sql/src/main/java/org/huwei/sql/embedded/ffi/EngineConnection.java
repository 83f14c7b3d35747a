package org.huwei.sql.embedded.ffi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A session of the engine. One statement at a time, from one thread; results end before the connection does. */
public final class EngineConnection implements AutoCloseable {

    private final Symbols symbols;
    /** Address of the handle; what the functions take is the handle itself, one step further. */
    private final MemorySegment handle;

    private boolean closed;

    EngineConnection(Symbols symbols, MemorySegment handle) {
        this.symbols = symbols;
        this.handle = handle;
    }

    /**
     * Runs a statement to its end and returns the whole result.
     *
     * @param format output format when the statement names none
     * @param parameters values of {@code {name:Type}} as text, escaped as in TabSeparated
     * @throws EngineException when the statement fails
     */
    public EngineResult query(String sql, String format, Map<String, String> parameters) {
        return result(start(symbols.query, sql, format, parameters));
    }

    /** Starts a statement whose result comes in pieces; see {@link EngineStream} for the formats. */
    public EngineStream stream(String sql, String format, Map<String, String> parameters) {
        return new EngineStream(
                symbols,
                session(),
                result(start(symbols.streamQuery, sql, format, parameters)).release());
    }

    /**
     * Starts an insert whose data follow in pieces; until it ends the connection takes no other statement.
     *
     * @param sql {@code INSERT INTO t (a, b)}, without FORMAT
     */
    public EngineInsert insert(String sql, String format, Map<String, String> parameters) {
        return new EngineInsert(symbols, start(symbols.insert, sql, format, parameters));
    }

    /** Says what a text would do, without running it. */
    public Classification classify(String sql) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = utf8(arena, sql);
            MemorySegment report = arena.allocate(MemoryLayout.sequenceLayout(4, JAVA_INT));
            report.setAtIndex(JAVA_INT, 0, (int) report.byteSize());
            MemorySegment session = session();
            int failed = Symbols.call(() ->
                    (int) symbols.classify.invokeExact(session, text, text.byteSize(), MemorySegment.NULL, 0L, report));
            if (failed != 0) {
                throw new EngineException("The engine could not classify the statement.");
            }
            return new Classification(
                    report.getAtIndex(JAVA_INT, 1), Classification.Kind.values()[report.getAtIndex(JAVA_INT, 3)]);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        Symbols.act(() -> {
            symbols.closeConnection.invokeExact(handle);
        });
    }

    private MemorySegment session() {
        if (closed) {
            throw new IllegalStateException("The connection is closed.");
        }
        return handle.get(ADDRESS, 0);
    }

    private EngineResult result(MemorySegment address) {
        EngineResult result = new EngineResult(symbols, address);
        String error = result.error();
        if (error != null) {
            result.close();
            throw new EngineException(error);
        }
        return result;
    }

    private MemorySegment start(MethodHandle function, String sql, String format, Map<String, String> parameters) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = utf8(arena, sql);
            MemorySegment formatName = utf8(arena, format);
            Texts names = Texts.of(arena, parameters.keySet());
            Texts values = Texts.of(arena, parameters.values());
            long count = parameters.size();
            MemorySegment session = session();
            return Symbols.call(() -> (MemorySegment) function.invokeExact(
                    session,
                    text,
                    text.byteSize(),
                    formatName,
                    formatName.byteSize(),
                    names.addresses(),
                    names.lengths(),
                    values.addresses(),
                    values.lengths(),
                    count));
        }
    }

    static MemorySegment utf8(Arena arena, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MemorySegment segment = arena.allocate(Math.max(1, bytes.length));
        MemorySegment.copy(bytes, 0, segment, java.lang.foreign.ValueLayout.JAVA_BYTE, 0, bytes.length);
        return segment.asSlice(0, bytes.length);
    }
}
