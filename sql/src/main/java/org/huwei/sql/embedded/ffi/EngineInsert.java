package org.huwei.sql.embedded.ffi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** An insert that takes its data in pieces; closed without {@link #done} it is cancelled. */
public final class EngineInsert implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final Symbols symbols;
    private final MemorySegment stream;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private boolean done;
    private boolean closed;

    EngineInsert(Symbols symbols, MemorySegment stream) {
        this.symbols = symbols;
        this.stream = stream;
        String error = error();
        if (error != null) {
            close();
            throw new EngineException(error);
        }
    }

    /** The largest piece that {@link #append} takes. */
    public static int pieceSize() {
        return BUFFER;
    }

    /** Sends a piece; blocks while the engine is behind. */
    public void append(byte[] data, int length) {
        MemorySegment.copy(data, 0, buffer, ValueLayout.JAVA_BYTE, 0, length);
        long size = length;
        int failed = Symbols.call(() -> (int) symbols.insertAppend.invokeExact(stream, buffer, size));
        if (failed != 0) {
            String error = error();
            throw new EngineException(error == null ? "The insert takes no more data." : error);
        }
    }

    /** Commits; the result's counters say what was written. */
    public EngineResult done() {
        done = true;
        MemorySegment address = Symbols.call(() -> (MemorySegment) symbols.insertDone.invokeExact(stream));
        EngineResult result = new EngineResult(symbols, address);
        String error = result.error();
        if (error != null) {
            result.close();
            throw new EngineException(error);
        }
        return result;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!done) {
            Symbols.act(() -> {
                symbols.insertCancel.invokeExact(stream);
            });
        }
        Symbols.act(() -> {
            symbols.insertDestroy.invokeExact(stream);
        });
        arena.close();
    }

    private @Nullable String error() {
        return Symbols.text(Symbols.call(() -> (MemorySegment) symbols.insertError.invokeExact(stream)));
    }
}
