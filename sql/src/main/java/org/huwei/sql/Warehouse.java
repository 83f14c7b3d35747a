package org.huwei.sql;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientConfigProperties;
import com.clickhouse.client.api.ClientFaultCause;
import com.clickhouse.client.api.command.CommandResponse;
import com.clickhouse.client.api.command.CommandSettings;
import com.clickhouse.client.api.data_formats.ClickHouseBinaryFormatReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The warehouse: queries with typed parameters, streaming reads, bulk inserts. One object for one database, shared
 * by all threads; every failure is a {@link WarehouseException}.
 */
public final class Warehouse implements AutoCloseable {

    private final WarehouseAddress address;
    private final Client client;

    private Warehouse(WarehouseAddress address) {
        this.address = address;
        this.client = new Client.Builder()
                .addEndpoint(address.endpoint())
                .setUsername(address.user())
                .setPassword(address.password())
                .setDefaultDatabase(address.database())
                .compressServerResponse(false)
                .compressClientRequest(false)
                .setConnectTimeout(10, ChronoUnit.SECONDS)
                .setSocketTimeout(1, ChronoUnit.HOURS)
                .setMaxConnections(32)
                .setClientNetworkBufferSize(1 << 17)
                // A statement that failed once may have had its effect; and a query over its limits stays over them.
                .setMaxRetries(0)
                .retryOnFailures(ClientFaultCause.None)
                .build();
    }

    /** Opens no connection yet: the first statement does. */
    public static Warehouse connect(WarehouseAddress address) {
        return new Warehouse(address);
    }

    public WarehouseAddress address() {
        return address;
    }

    /** All rows of a query that has few. The scope arrives as {@code {scope_divisions:Array(String)}}. */
    public <T> List<T> query(NamedQuery query, Scope scope, Parameters parameters, RowReader<T> reader) {
        List<T> values = new ArrayList<>();
        forEach(query, scope, parameters, row -> values.add(reader.read(row)));
        return values;
    }

    /**
     * Rows one after the other in bounded memory. The consumer's exception passes through and ends the query, however
     * much of it is left: the rest is not read.
     */
    public void forEach(NamedQuery query, Scope scope, Parameters parameters, Consumer<Row> consumer) {
        String what = "Query `" + query.name() + "`";
        try (QueryAnswer answer =
                QueryAnswer.to(client, query.sql(), ParameterText.of(scope, parameters), queryId(query.name()))) {
            ClickHouseBinaryFormatReader reader = answer.reader();
            ClientRow row = new ClientRow(query.name(), reader);
            while (advanced(what, reader)) {
                accept(consumer, row);
            }
            answer.complete();
        } catch (ConsumerFailure e) {
            throw e.original();
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        } catch (Exception e) {
            throw Failures.of(what, e);
        }
    }

    /** A statement without result: DDL and maintenance. */
    public void execute(String sql, Parameters parameters) {
        String what = "Statement `" + firstLine(sql) + "`";
        CommandSettings settings = new CommandSettings();
        settings.setQueryId(queryId("execute"));
        try (CommandResponse response =
                client.execute(sql, ParameterText.of(parameters), settings).get()) {
            response.getWrittenRows();
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        } catch (Exception e) {
            throw Failures.of(what, e);
        }
    }

    /** Streams rows into a table and returns how many it took; see {@link RowSink} for the cells. */
    public long insert(String table, List<String> columns, RowSource rows) {
        return new BulkInsert(this, client, table, columns).run(rows);
    }

    /**
     * A plain clickhouse-jdbc connection on the same database, to be closed by the caller. Its driver reads a result
     * that is closed before its end to the end first; call {@code Statement.cancel()} before closing a long one.
     */
    public Connection connection() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(ClientConfigProperties.USER.getKey(), address.user());
        properties.setProperty(ClientConfigProperties.PASSWORD.getKey(), address.password());
        Connection connection = new com.clickhouse.jdbc.ClickHouseDriver().connect(address.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("clickhouse-jdbc does not take " + address.jdbcUrl() + ".");
        }
        return connection;
    }

    @Override
    public void close() {
        client.close();
    }

    static String queryId(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", ".") + ":" + UUID.randomUUID();
    }

    static WarehouseException interrupted(String what, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new WarehouseException(WarehouseException.Kind.CANCELLED, 0, what + " was interrupted.", cause);
    }

    private static boolean advanced(String what, ClickHouseBinaryFormatReader reader) {
        try {
            return reader.next() != null;
        } catch (RuntimeException e) {
            throw Failures.of(what, e);
        }
    }

    private static void accept(Consumer<Row> consumer, Row row) {
        try {
            consumer.accept(row);
        } catch (RuntimeException e) {
            throw new ConsumerFailure(e);
        }
    }

    private static String firstLine(String sql) {
        String line = sql.strip().lines().findFirst().orElse("");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }

    /** Carries the consumer's own exception past the handling of the client's. */
    private static final class ConsumerFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException original;

        ConsumerFailure(RuntimeException original) {
            super(original);
            this.original = original;
        }

        RuntimeException original() {
            return original;
        }
    }
}
