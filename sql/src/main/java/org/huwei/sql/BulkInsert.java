package org.huwei.sql;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.DataStreamWriter;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.data.ClickHouseFormat;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One insert of many rows as one stream of the Native format. */
final class BulkInsert {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final NamedQuery COLUMN_TYPES = NamedQuery.inline(
            "insert/column-types",
            "SELECT name, type FROM system.columns WHERE database = currentDatabase() AND table = {table:String}");

    private final Warehouse warehouse;
    private final Client client;
    private final String table;
    private final List<String> columns;

    BulkInsert(Warehouse warehouse, Client client, String table, List<String> columns) {
        this.warehouse = warehouse;
        this.client = client;
        this.table = checked(table);
        this.columns = columns.stream().map(BulkInsert::checked).toList();
    }

    long run(RowSource rows) {
        String queryId = Warehouse.queryId("insert." + table);
        Writer writer = new Writer(columnTypes(), rows, queryId);
        String what = "Insert into `" + table + "`";
        InsertSettings settings = new InsertSettings().setQueryId(queryId);
        // Rows of one key are put together by merges and FINAL anyway; doing it for each insert as well costs a sort.
        settings.serverSetting("optimize_on_insert", "0");
        try (InsertResponse response = client.insert(table, columns, writer, ClickHouseFormat.Native, settings)
                .get()) {
            // Not what the response reports: servers count the rows of materialised views in.
            return writer.written;
        } catch (InterruptedException e) {
            throw Warehouse.interrupted(what, e);
        } catch (Exception e) {
            throw switch (writer.failure) {
                case RuntimeException own -> own;
                case IOException own -> new UncheckedIOException(own);
                case null, default -> Failures.of(what, e);
            };
        }
    }

    private List<ColumnType> columnTypes() {
        Map<String, String> types = new HashMap<>();
        warehouse.forEach(
                COLUMN_TYPES,
                Scope.system(),
                Parameters.of("table", table),
                row -> types.put(row.string("name"), row.string("type")));
        List<ColumnType> ordered = new ArrayList<>();
        for (String column : columns) {
            String type = types.get(column);
            if (type == null) {
                throw new WarehouseException(
                        WarehouseException.Kind.USER,
                        types.isEmpty() ? 60 : 16,
                        types.isEmpty()
                                ? "There is no table `" + table + "` in " + warehouse.address() + "."
                                : "Table `" + table + "` has no column `" + column + "`; it has " + types.keySet()
                                        + ".",
                        null);
            }
            ordered.add(ColumnType.parse(table + "." + column, type));
        }
        return ordered;
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("`" + name + "` is not a plain table or column name.");
        }
        return name;
    }

    /** Lets the source write into the request's body and keeps its failure, which the client would wrap. */
    private final class Writer implements DataStreamWriter {

        private final List<ColumnType> types;
        private final RowSource rows;
        private final String queryId;
        private long written;
        private @Nullable Exception failure;

        Writer(List<ColumnType> types, RowSource rows, String queryId) {
            this.types = types;
            this.rows = rows;
            this.queryId = queryId;
        }

        @Override
        public void onOutput(OutputStream body) throws IOException {
            SourceGuard output = new SourceGuard(body);
            NativeSink sink = new NativeSink(table, columns, types, output);
            boolean whole = false;
            try {
                rows.writeTo(sink);
                sink.finish();
                written = sink.rows();
                whole = true;
            } catch (IOException | RuntimeException e) {
                if (!output.broken) {
                    failure = e;
                }
                throw e;
            } finally {
                if (!whole) {
                    cut();
                }
            }
        }

        /**
         * Cuts the connection: the HTTP client closes the body in order even when its writer throws, and the
         * warehouse would take the rows sent so far for the whole insert.
         */
        private void cut() {
            client.cancelTransportRequest(queryId);
        }

        @Override
        public void onRetry() throws IOException {
            throw new IOException("An insert is not repeated: its rows were read already.");
        }
    }

    /** Tells failures of the network from failures of the source. */
    private static final class SourceGuard extends FilterOutputStream {

        private boolean broken;

        SourceGuard(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                broken = true;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                broken = true;
                throw e;
            }
        }
    }
}
