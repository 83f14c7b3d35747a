package org.huwei.sql.embedded.ffi;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * A result that comes in pieces of under a megabyte. Each piece is a document of its format: those with headers
 * repeat the header in every piece, and formats that are one document (JSON, Parquet) must not be streamed.
 */
public final class EngineStream implements AutoCloseable {

    private final Symbols symbols;
    private final MemorySegment session;
    private final MemorySegment stream;
    private boolean ended;
    private boolean closed;

    EngineStream(Symbols symbols, MemorySegment session, MemorySegment stream) {
        this.symbols = symbols;
        this.session = session;
        this.stream = stream;
    }

    /**
     * The next piece, to be closed by the caller; empty at the end.
     *
     * @throws EngineException when the query fails on the way
     */
    public Optional<EngineResult> next() {
        MemorySegment address = Symbols.call(() -> (MemorySegment) symbols.streamFetch.invokeExact(session, stream));
        EngineResult piece = new EngineResult(symbols, address);
        String error = piece.error();
        if (error != null) {
            ended = true;
            piece.close();
            throw new EngineException(error);
        }
        if (!piece.bytes().hasRemaining()) {
            ended = true;
            piece.close();
            return Optional.empty();
        }
        return Optional.of(piece);
    }

    /** Cancels what is left, between two fetches and in the same thread: elsewhere it would block. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!ended) {
            Symbols.act(() -> {
                symbols.streamCancel.invokeExact(session, stream);
            });
        }
        Symbols.act(() -> {
            symbols.destroyResult.invokeExact(stream);
        });
    }
}
