package org.huwei.etl.extract;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.FileSource;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.Source;

/** Reads the rows of one record type from a source, a batch at a time; memory holds one batch, however many come. */
public sealed interface SourceCursor extends AutoCloseable permits DatabaseCursor, FileCursor {

    /**
     * Opens the cursor that fits the source.
     *
     * @throws org.huwei.etl.run.RunFailedException when the source is not as its mapping says
     */
    static SourceCursor open(Source source, RecordMapping mapping, Window window) throws SQLException, IOException {
        return switch (source) {
            case DatabaseSource database -> DatabaseCursor.open(database, mapping, window);
            case FileSource file -> FileCursor.open(file, mapping);
        };
    }

    /** How many rows there were to read when the cursor opened; for progress. */
    long expectedRows();

    /** References the source itself answers, in the batch column named by {@link #flagName}. */
    List<RecordType.Reference> answeredReferences();

    /** The batch column in which the answer to a reference stands: 1 found, 0 not. */
    static String flagName(RecordType.Reference reference) {
        return "exists:" + reference.column();
    }

    /** The next rows, none at the end. */
    SourceBatch next(int capacity) throws SQLException, IOException;

    /**
     * Has a source that can count do so, after the last batch; by the thread that read, while the last rows are still on
     * their way.
     */
    void count() throws SQLException;

    @Override
    void close() throws SQLException, IOException;
}
