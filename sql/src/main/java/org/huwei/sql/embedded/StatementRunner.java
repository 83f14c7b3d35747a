package org.huwei.sql.embedded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huwei.sql.embedded.ffi.Classification;
import org.huwei.sql.embedded.ffi.EngineConnection;
import org.huwei.sql.embedded.ffi.EngineException;
import org.huwei.sql.embedded.ffi.EngineInsert;
import org.huwei.sql.embedded.ffi.EngineResult;
import org.huwei.sql.embedded.ffi.EngineStream;

/** Runs the statement of one request in a session and writes the answer: streaming both ways where possible. */
final class StatementRunner {

    private static final int LONGEST_STATEMENT = 16 << 20;
    private static final int SYNTAX_ERROR = 62;
    private static final int NOT_IMPLEMENTED = 48;
    private static final int QUERY_TOO_LARGE = 307;
    private static final Set<String> STREAMED = Set.of("SELECT", "WITH", "FROM", "VALUES");

    private final Sessions sessions;

    StatementRunner(Sessions sessions) {
        this.sessions = sessions;
    }

    void run(HttpExchange exchange, Answer answer) throws Exception {
        EngineRequest request = EngineRequest.of(exchange.getRequestURI(), exchange.getRequestHeaders());
        InputStream body = exchange.getRequestBody();
        StatementText urlText = new StatementText(request.queryFromUrl());
        if ("INSERT".equals(urlText.firstWord()) && urlText.format().isPresent()) {
            answer.describe(request.queryId(), urlText.format().get());
            sessions.run(request, session -> insert(session, urlText, request, body, answer));
            return;
        }
        StatementText text = new StatementText(joined(request.queryFromUrl(), body));
        String format = text.format().orElse(request.format());
        answer.describe(request.queryId(), format);
        if ("KILL".equals(text.firstWord())) {
            String id = text.killedQuery().orElseThrow(StatementRunner::otherKill);
            sessions.control(session -> kill(session, id, format, answer));
        } else {
            sessions.run(request, session -> select(session, text, format, request.parameters(), answer));
        }
    }

    private static String joined(String fromUrl, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_STATEMENT + 1);
        if (bytes.length > LONGEST_STATEMENT) {
            throw new EngineException(
                    QUERY_TOO_LARGE,
                    "The statement exceeds " + LONGEST_STATEMENT
                            + " bytes; send rows as the body of INSERT ... FORMAT instead. (TOO_BIG_AST)");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return fromUrl.isEmpty() ? text : fromUrl + "\n" + text;
    }

    private static void insert(
            EngineConnection session, StatementText text, EngineRequest request, InputStream body, Answer answer)
            throws IOException {
        String format = text.format().orElseThrow();
        try (EngineInsert insert = session.insert(text.withoutFormat(), format, request.parameters())) {
            byte[] piece = new byte[EngineInsert.pieceSize()];
            int length;
            while ((length = body.readNBytes(piece, 0, piece.length)) > 0) {
                insert.append(piece, length);
            }
            try (EngineResult result = insert.done()) {
                answer.summary(result);
            }
        }
        answer.finish();
    }

    /** SYNC never returned in any try, so only the form that the driver's cancel() sends is offered. */
    private static EngineException otherKill() {
        return new EngineException(
                NOT_IMPLEMENTED,
                "The embedded engine offers KILL QUERY WHERE query_id = '...' [ASYNC] only. (NOT_IMPLEMENTED)");
    }

    private static void kill(EngineConnection session, String queryId, String format, Answer answer)
            throws IOException {
        String sql = "KILL QUERY WHERE Settings['log_comment'] = '" + queryId + "' ASYNC";
        try (EngineResult result = session.query(sql, format, Map.of())) {
            answer.write(result.bytes());
        }
        answer.finish();
    }

    private static void select(
            EngineConnection session, StatementText text, String format, Map<String, String> parameters, Answer answer)
            throws IOException {
        Classification classification = session.classify(text.sql());
        refuseUnsupported(text, classification);
        Optional<PieceFormat> pieces = PieceFormat.of(format);
        if (classification.kind() == Classification.Kind.READ_ONLY
                && pieces.isPresent()
                && STREAMED.contains(text.firstWord())) {
            stream(session, text.sql(), format, pieces.get(), parameters, answer);
            return;
        }
        try (EngineResult result = session.query(text.sql(), format, parameters)) {
            answer.summary(result);
            answer.write(result.bytes());
        }
        answer.finish();
    }

    private static void refuseUnsupported(StatementText text, Classification classification) {
        if (classification.statements() > 1 || (classification.statements() == 0 && text.hasSeveralParts())) {
            throw new EngineException(SYNTAX_ERROR, "Syntax error: Multi-statements are not allowed. (SYNTAX_ERROR)");
        }
        boolean writesOutside = classification.kind() == Classification.Kind.CONTROL
                && Set.of("SELECT", "WITH", "FROM", "INSERT").contains(text.firstWord());
        if (writesOutside) {
            throw new EngineException(
                    NOT_IMPLEMENTED,
                    "INTO OUTFILE and INSERT INTO FUNCTION are not offered by the embedded engine. (NOT_IMPLEMENTED)");
        }
    }

    private static void stream(
            EngineConnection session,
            String sql,
            String format,
            PieceFormat pieceFormat,
            Map<String, String> parameters,
            Answer answer)
            throws IOException {
        try (EngineStream stream = session.stream(sql, format, parameters)) {
            boolean first = true;
            for (Optional<EngineResult> next = stream.next(); next.isPresent(); next = stream.next()) {
                try (EngineResult piece = next.get()) {
                    ByteBuffer bytes = piece.bytes();
                    if (!first) {
                        bytes.position(bytes.position() + pieceFormat.headerLength(bytes));
                    }
                    first = false;
                    answer.write(bytes);
                }
            }
        }
        answer.finish();
    }
}
