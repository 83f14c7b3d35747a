package org.huwei.sql.embedded;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.huwei.sql.embedded.ffi.EngineException;
import org.huwei.sql.embedded.ffi.EngineResult;

/**
 * The answer to one request. The first megabyte waits, so that a query that fails early still gets its error status;
 * after that the bytes flow, and a failure can only be shown by cutting the connection.
 */
final class Answer {

    private static final int WAITING_ROOM = 1 << 20;

    private final HttpExchange exchange;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(8192);
    private final byte[] buffer = new byte[65536];
    private OutputStream body = waiting;
    private boolean started;

    Answer(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** Headers that clients of ClickHouse read. */
    void describe(String queryId, String format) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Query-Id", queryId);
        headers.set("X-ClickHouse-Format", format);
        headers.set("X-ClickHouse-Timezone", Sessions.timeZone());
        headers.set("X-ClickHouse-Server-Display-Name", "huwei-embedded");
        headers.set("Content-Type", "application/octet-stream");
    }

    /** Rows and bytes as InsertResponse reads them. */
    void summary(EngineResult result) {
        exchange.getResponseHeaders().set("X-ClickHouse-Summary", """
                        {"read_rows":"%d","read_bytes":"%d","written_rows":"%d","written_bytes":"%d",\
                        "total_rows_to_read":"0","result_rows":"%d","result_bytes":"0"}""".formatted(
                        result.storageRowsRead(),
                        result.storageBytesRead(),
                        result.rowsWritten(),
                        result.bytesWritten(),
                        result.rows()));
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int length = Math.min(bytes.remaining(), buffer.length);
            bytes.get(buffer, 0, length);
            body.write(buffer, 0, length);
        }
        if (!started && waiting.size() > WAITING_ROOM) {
            started = true;
            exchange.sendResponseHeaders(200, 0);
            body = exchange.getResponseBody();
            waiting.writeTo(body);
            waiting.reset();
        }
    }

    /** Ends a complete answer. */
    void finish() throws IOException {
        if (started) {
            body.close();
        } else {
            send(200, waiting.toByteArray());
        }
    }

    /**
     * Tells the failure by status, code header and text, or cuts the connection when the answer is under way:
     * closing it in order would look like a complete, shorter result.
     */
    void fail(EngineException failure) throws IOException {
        if (started) {
            throw new IOException("Answer abandoned: " + failure.getMessage(), failure);
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Exception-Code", Integer.toString(failure.code()));
        headers.set("Content-Type", "text/plain; charset=UTF-8");
        // A client in the middle of sending reads no answer: let it finish.
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        send(ErrorStatus.of(failure.code()), (text(failure) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(EngineException failure) {
        String message = failure.getMessage();
        return message != null && message.startsWith("Code: ")
                ? message
                : "Code: " + failure.code() + ". DB::Exception: " + message;
    }

    private void send(int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }
}
