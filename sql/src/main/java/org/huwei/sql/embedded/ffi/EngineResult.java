package org.huwei.sql.embedded.ffi;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A result, or a piece of one, in the engine's memory until it is closed. */
public final class EngineResult implements AutoCloseable {

    private final Symbols symbols;
    private final MemorySegment address;
    private boolean released;

    EngineResult(Symbols symbols, MemorySegment address) {
        this.symbols = symbols;
        this.address = address;
    }

    /** The bytes in the format asked for; valid until {@link #close}. */
    public ByteBuffer bytes() {
        long length = number(symbols.resultLength);
        if (length == 0) {
            return ByteBuffer.allocate(0);
        }
        if (length > Integer.MAX_VALUE) {
            throw new EngineException(
                    396, "Result of " + length + " bytes exceeds 2147483647; ask for it in a format that streams.");
        }
        MemorySegment buffer = Symbols.call(() -> (MemorySegment) symbols.resultBuffer.invokeExact(address));
        return buffer.reinterpret(length).asByteBuffer().asReadOnlyBuffer();
    }

    /** Rows of the result itself. */
    public long rows() {
        return number(symbols.resultRows);
    }

    /** Rows read from tables to make it. */
    public long storageRowsRead() {
        return number(symbols.storageRowsRead);
    }

    /** Bytes read from tables to make it. */
    public long storageBytesRead() {
        return number(symbols.storageBytesRead);
    }

    /** Rows an insert wrote, those of materialised views included. */
    public long rowsWritten() {
        return number(symbols.rowsWritten);
    }

    /** Bytes an insert wrote. */
    public long bytesWritten() {
        return number(symbols.bytesWritten);
    }

    @Nullable
    String error() {
        return Symbols.text(Symbols.call(() -> (MemorySegment) symbols.resultError.invokeExact(address)));
    }

    /** Hands the address over to a new owner. */
    MemorySegment release() {
        released = true;
        return address;
    }

    @Override
    public void close() {
        if (!released) {
            released = true;
            Symbols.act(() -> {
                symbols.destroyResult.invokeExact(address);
            });
        }
    }

    private long number(MethodHandle function) {
        if (released) {
            throw new IllegalStateException("The result is closed.");
        }
        return Symbols.call(() -> (long) function.invokeExact(address));
    }
}
