package org.huwei.sql.embedded.ffi;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The functions of the library that we use, bound once; lengths are size_t, handles are addresses. */
final class Symbols {

    private static final Linker LINKER = Linker.nativeLinker();

    final MethodHandle signalHandlers;
    final MethodHandle connect;
    final MethodHandle closeConnection;
    final MethodHandle query;
    final MethodHandle streamQuery;
    final MethodHandle streamFetch;
    final MethodHandle streamCancel;
    final MethodHandle destroyResult;
    final MethodHandle resultBuffer;
    final MethodHandle resultLength;
    final MethodHandle resultError;
    final MethodHandle resultRows;
    final MethodHandle storageRowsRead;
    final MethodHandle storageBytesRead;
    final MethodHandle rowsWritten;
    final MethodHandle bytesWritten;
    final MethodHandle insert;
    final MethodHandle insertAppend;
    final MethodHandle insertDone;
    final MethodHandle insertCancel;
    final MethodHandle insertError;
    final MethodHandle insertDestroy;
    final MethodHandle classify;
    final MethodHandle exitNow;
    final MethodHandle ownProcessGroup;

    private final SymbolLookup library;

    Symbols(Path file) {
        library = SymbolLookup.libraryLookup(file, Arena.global());
        signalHandlers = bindVoid("chdb_set_signal_handlers_enabled", JAVA_INT);
        connect = bind("chdb_connect", ADDRESS, JAVA_INT, ADDRESS);
        closeConnection = bindVoid("chdb_close_conn", ADDRESS);
        query = bind("chdb_query_with_params_n", ADDRESS, statementWithParameters());
        streamQuery = bind("chdb_stream_query_with_params_n", ADDRESS, statementWithParameters());
        streamFetch = bind("chdb_stream_fetch_result", ADDRESS, ADDRESS, ADDRESS);
        streamCancel = bindVoid("chdb_stream_cancel_query", ADDRESS, ADDRESS);
        destroyResult = bindVoid("chdb_destroy_query_result", ADDRESS);
        resultBuffer = bind("chdb_result_buffer", ADDRESS, ADDRESS);
        resultLength = bind("chdb_result_length", JAVA_LONG, ADDRESS);
        resultError = bind("chdb_result_error", ADDRESS, ADDRESS);
        resultRows = bind("chdb_result_rows_read", JAVA_LONG, ADDRESS);
        storageRowsRead = bind("chdb_result_storage_rows_read", JAVA_LONG, ADDRESS);
        storageBytesRead = bind("chdb_result_storage_bytes_read", JAVA_LONG, ADDRESS);
        rowsWritten = bind("chdb_result_rows_written", JAVA_LONG, ADDRESS);
        bytesWritten = bind("chdb_result_bytes_written", JAVA_LONG, ADDRESS);
        insert = bind("chdb_stream_insert_with_params_n", ADDRESS, statementWithParameters());
        insertAppend = bind("chdb_stream_append", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
        insertDone = bind("chdb_stream_done", ADDRESS, ADDRESS);
        insertCancel = bindVoid("chdb_stream_cancel_insert", ADDRESS);
        insertError = bind("chdb_stream_insert_error", ADDRESS, ADDRESS);
        insertDestroy = bindVoid("chdb_destroy_insert_stream", ADDRESS);
        classify = bind("chdb_classify_query_n", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS);
        exitNow = libc("_exit", FunctionDescriptor.ofVoid(JAVA_INT));
        ownProcessGroup = libc("setpgid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    }

    /** connection, sql, length, format, length, names, lengths, values, lengths, count. */
    private static MemoryLayout[] statementWithParameters() {
        return new MemoryLayout[] {
            ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG
        };
    }

    private MethodHandle bind(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    private MethodHandle bindVoid(String name, MemoryLayout... arguments) {
        return LINKER.downcallHandle(library.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
    }

    private static MethodHandle libc(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor);
    }

    /** A C string that the library owns; null for a null pointer. */
    static @Nullable String text(MemorySegment address) {
        if (address.address() == 0) {
            return null;
        }
        return address.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
    }

    /** A native call with a result; the handles declare Throwable, the calls throw nothing. */
    interface Call<T> {
        T run() throws Throwable;
    }

    /** A native call without a result. */
    interface Action {
        void run() throws Throwable;
    }

    static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A call into the engine's library failed.", e);
        }
    }

    static void act(Action action) {
        Symbols.<Boolean>call(() -> {
            action.run();
            return true;
        });
    }
}
