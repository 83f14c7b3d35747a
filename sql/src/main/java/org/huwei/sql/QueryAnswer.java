package org.huwei.sql;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.command.CommandSettings;
import com.clickhouse.client.api.data_formats.ClickHouseBinaryFormatReader;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one query while it is read. Closed before {@link #complete}, it is abandoned: the connection is cut
 * and the query killed. The client's own close would read the answer to its end first, which an endless one has not.
 */
final class QueryAnswer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueryAnswer.class);
    private static final int KILL_PATIENCE_SECONDS = 10;

    private final Client client;
    private final QueryResponse response;
    private final String queryId;
    private boolean complete;

    private QueryAnswer(Client client, QueryResponse response, String queryId) {
        this.client = client;
        this.response = response;
        this.queryId = queryId;
    }

    /** Sends a query and returns when its answer begins. */
    static QueryAnswer to(Client client, String sql, Map<String, Object> parameters, String queryId)
            throws ExecutionException, InterruptedException {
        QuerySettings settings = new QuerySettings()
                .setFormat(ClickHouseFormat.RowBinaryWithNamesAndTypes)
                .setQueryId(queryId);
        return new QueryAnswer(client, client.query(sql, parameters, settings).get(), queryId);
    }

    ClickHouseBinaryFormatReader reader() {
        return client.newBinaryFormatReader(response);
    }

    /** Says that the last row was read, so that the connection can serve the next statement. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() throws Exception {
        if (complete) {
            response.close();
            return;
        }
        cut();
        kill();
    }

    private void cut() {
        try {
            InputStream stream = response.getInputStream();
            if (stream instanceof EofSensorInputStream cuttable) {
                cuttable.abort();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The connection of query {} was gone already.", queryId, e);
        }
    }

    /** Without SYNC, which never returns on the embedded engine; a query that ended meanwhile is no failure. */
    private void kill() {
        CommandSettings settings = new CommandSettings();
        settings.setNetworkTimeout(KILL_PATIENCE_SECONDS, ChronoUnit.SECONDS);
        try {
            client.execute("KILL QUERY WHERE query_id = '" + queryId + "' ASYNC", settings)
                    .get()
                    .close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("Query {} was left before its end and could not be killed: {}", queryId, e.toString());
        }
    }
}
