package org.huwei.sql.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.huwei.sql.WarehouseAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint offers over the wire and what it refuses, and how. */
@Timeout(120)
class EndpointTest {

    private static final int ROWS = 300_000;

    @TempDir
    private static Path directory;

    private static EmbeddedEngine engine;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        engine = EmbeddedEngine.start(EmbeddedEngineSettings.of(directory));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            allow_ddl=0            | 115 | Setting `allow_ddl` is not offered
            log_comment=mine       | 115 | Setting `log_comment` is not offered
            role=expert            |  48 | Roles (role) is not offered
            session_id=s1          |  48 | Sessions (session_id) is not offered
            session_check=1        |  48 | Sessions (session_id) is not offered
            decompress=1           |  48 | Compressed requests (decompress=1) is not offered
            compress=1             |  48 | Compressed answers (compress=1) is not offered
            quota_key=k            |  48 | Quotas (quota_key) is not offered
            query_id=a%20b         |  36 | Query id `a b` is not
            database=absent        |  81 | absent
            max_threads=many       |  27 | many
            """)
    void whatIsNotOfferedIsRefusedInASentence(String parameter, int code, String sentence) throws Exception {
        HttpResponse<String> answer = post("?" + parameter, "SELECT 1");
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code")).hasValue(Integer.toString(code));
        assertThat(answer.body()).startsWith("Code: " + code + ".").contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT 1; SELECT 2                                        |  62 | Multi-statements are not allowed
            SELECT 1 INTO OUTFILE '/tmp/stolen'                       |  48 | INTO OUTFILE
            INSERT INTO FUNCTION file('stolen.csv') SELECT 1          |  48 | INSERT INTO FUNCTION
            KILL QUERY WHERE query_id = 'x' SYNC                      |  48 | ASYNC
            KILL QUERY WHERE 1                                        |  48 | ASYNC
            SELEC 1                                                   |  62 | Syntax error
            1 + 1                                                     |  62 | Syntax error
            """)
    void statementsThatAreNotOfferedAreRefusedInASentence(String sql, int code, String sentence) throws Exception {
        HttpResponse<String> answer = post("", sql);
        assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code")).hasValue(Integer.toString(code));
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void anOfferedSettingHoldsForItsRequestOnly() throws Exception {
        String sql = "SELECT value FROM system.settings WHERE name = 'max_block_size'";
        assertThat(post("?max_block_size=1234", sql).body()).isEqualTo("1234\n");
        assertThat(post("", sql).body()).isNotEqualTo("1234\n");
        assertThat(post("?readonly=1&max_block_size=1234", "CREATE TABLE t (x UInt8) ENGINE = Memory")
                        .body())
                .startsWith("Code: 164.");
    }

    @Test
    void onlyPostWithThePasswordIsAnswered() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(""));
        HttpResponse<String> without = send(request.copy().POST(HttpRequest.BodyPublishers.ofString("SELECT 1")));
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("AUTHENTICATION_FAILED");
        HttpResponse<String> get = send(authorised(request.copy()).GET());
        assertThat(get.statusCode()).isEqualTo(501);
        assertThat(get.body()).contains("send statements by POST");
        assertThat(send(HttpRequest.newBuilder(uri("ping")).GET()).body()).isEqualTo("Ok.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TSV",
                "TSVWithNames",
                "TSVWithNamesAndTypes",
                "CSV",
                "JSONEachRow",
                "JSONCompactEachRowWithNames",
                "JSONCompactEachRowWithNamesAndTypes"
            })
    void aTextFormatArrivesAsOneDocumentHoweverManyPiecesItHas(String format) throws Exception {
        HttpResponse<String> answer = post("", "SELECT number AS n FROM numbers(" + ROWS + ") FORMAT " + format);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-ClickHouse-Format")).hasValue(format);
        String line = format.equals("JSONEachRow") ? "{\"n\":%d}" : format.startsWith("JSON") ? "[%d]" : "%d";
        String rows = LongStream.range(0, ROWS)
                .mapToObj(n -> line.replace("%d", Long.toString(n)) + "\n")
                .collect(Collectors.joining());
        assertThat(answer.body().equals(header(format) + rows))
                .as("the document with %s characters", answer.body().length())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RowBinary", "RowBinaryWithNames", "RowBinaryWithNamesAndTypes"})
    void aBinaryFormatArrivesAsOneDocumentHoweverManyPiecesItHas(String format) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                authorised(HttpRequest.newBuilder(uri("")))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "SELECT number AS n FROM numbers(" + ROWS + ") FORMAT " + format))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        byte[] header = (format.equals("RowBinary") ? "" : "\1\1n" + (format.endsWith("Types") ? "\6UInt64" : ""))
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer expected =
                ByteBuffer.allocate(header.length + ROWS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        expected.put(header);
        LongStream.range(0, ROWS).forEach(expected::putLong);
        assertThat(answer.body()).isEqualTo(expected.array());
    }

    @Test
    void aFormatThatIsOneDocumentStaysOne() throws Exception {
        HttpResponse<String> answer = post("", "SELECT number AS n FROM numbers(" + ROWS + ") FORMAT JSONCompact");
        assertThat(answer.body()).contains("\"rows\": " + ROWS).containsOnlyOnce("\"meta\"");
    }

    @Test
    void clientsLearnFormatQueryIdAndTimeZone() throws Exception {
        HttpResponse<String> answer = post("?query_id=mine-1", "SELECT 1");
        assertThat(answer.headers().firstValue("X-ClickHouse-Query-Id")).hasValue("mine-1");
        assertThat(answer.headers().firstValue("X-ClickHouse-Format")).hasValue("TabSeparated");
        assertThat(answer.headers().firstValue("X-ClickHouse-Timezone")).hasValue("Asia/Shanghai");
    }

    private static String header(String format) {
        return switch (format) {
            case "TSVWithNames" -> "n\n";
            case "TSVWithNamesAndTypes" -> "n\nUInt64\n";
            case "JSONCompactEachRowWithNames" -> "[\"n\"]\n";
            case "JSONCompactEachRowWithNamesAndTypes" -> "[\"n\"]\n[\"UInt64\"]\n";
            default -> "";
        };
    }

    private static HttpResponse<String> post(String path, String sql) throws IOException, InterruptedException {
        return send(authorised(HttpRequest.newBuilder(uri(path))).POST(HttpRequest.BodyPublishers.ofString(sql)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder authorised(HttpRequest.Builder request) {
        WarehouseAddress address = engine.address("default");
        String pair = address.user() + ":" + address.password();
        return request.header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
    }

    private static URI uri(String path) {
        return URI.create(engine.address("default").endpoint() + "/" + path);
    }
}
