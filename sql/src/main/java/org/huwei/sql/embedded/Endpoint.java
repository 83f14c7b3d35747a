package org.huwei.sql.embedded;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.huwei.sql.embedded.ffi.EngineException;
import org.jspecify.annotations.Nullable;

/** ClickHouse's HTTP interface on loopback, as far as its Java clients use it, behind the password of this start. */
final class Endpoint {

    /** Threads that may wait beyond the running sessions; platform threads, because native calls pin virtual ones. */
    private static final int THREADS = Sessions.LIMIT + 104;

    private static final int AUTHENTICATION_FAILED = 516;
    private static final int MEMORY_LIMIT_EXCEEDED = 241;
    private static final int NOT_IMPLEMENTED = 48;

    private final HttpServer server;
    private final byte[] password;
    private final StatementRunner runner;

    Endpoint(int port, String password, Sessions sessions) throws IOException {
        this.password = password.getBytes(StandardCharsets.UTF_8);
        this.runner = new StatementRunner(sessions);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 256);
        ThreadPoolExecutor threads = new ThreadPoolExecutor(8, THREADS, 60, TimeUnit.SECONDS, new SynchronousQueue<>());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Begins to answer and returns the port. */
    int start() {
        server.start();
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer = new Answer(exchange);
        try {
            if (exchange.getRequestURI().getPath().equals("/ping")) {
                answer.write(StandardCharsets.US_ASCII.encode("Ok.\n"));
                answer.finish();
                return;
            }
            refuseStranger(exchange.getRequestHeaders());
            refuseOtherThanPost(exchange);
            runner.run(exchange, answer);
        } catch (EngineException e) {
            answer.fail(e);
        } catch (OutOfMemoryError e) {
            answer.fail(new EngineException(
                    MEMORY_LIMIT_EXCEEDED, "The engine's process ran out of heap. (MEMORY_LIMIT_EXCEEDED)"));
        } catch (IOException e) {
            // The client is gone or the answer was cut on purpose: the server drops the connection.
            throw e;
        } catch (Exception e) {
            answer.fail(new EngineException("Endpoint failure: " + e));
        }
    }

    private void refuseStranger(Headers headers) {
        byte[] given = givenPassword(headers).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, password)) {
            throw new EngineException(
                    AUTHENTICATION_FAILED,
                    "default: Authentication failed: password is incorrect. (AUTHENTICATION_FAILED)");
        }
    }

    private static String givenPassword(Headers headers) {
        String key = headers.getFirst("X-ClickHouse-Key");
        if (key != null) {
            return "default".equals(headers.getFirst("X-ClickHouse-User")) ? key : "";
        }
        return fromBasic(headers.getFirst("Authorization"));
    }

    private static String fromBasic(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return "";
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
            String pair = new String(decoded, StandardCharsets.UTF_8);
            return pair.startsWith("default:") ? pair.substring("default:".length()) : "";
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static void refuseOtherThanPost(HttpExchange exchange) {
        if (!"POST".equals(exchange.getRequestMethod())) {
            throw new EngineException(
                    NOT_IMPLEMENTED,
                    "Method " + exchange.getRequestMethod()
                            + " is not offered by the embedded engine; send statements by POST. (NOT_IMPLEMENTED)");
        }
    }
}
