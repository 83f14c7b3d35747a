package org.huwei.etl.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A record's bytes in the operational database: gzip, cut into parts that both databases take in one cell. */
final class RecordParts {

    private static final int PART_BYTES = 512 * 1024;
    private static final String INSERT = "INSERT INTO draw_record_part (draw_id, part, content) VALUES (?, ?, ?)";
    private static final String SELECT = "SELECT content FROM draw_record_part WHERE draw_id = ? ORDER BY part";

    private RecordParts() {}

    /** Writes a record within the connection's transaction. */
    static void write(Connection connection, String drawId, InputStream record) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                OutputStream zipped = new GZIPOutputStream(new PartStream(drawId, insert), PART_BYTES)) {
            record.transferTo(zipped);
        } catch (PartFailure failure) {
            throw failure.reason;
        }
    }

    /** Writes the record's plain bytes to an output, a part in memory at a time. */
    static void read(Connection connection, String drawId, OutputStream output) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, drawId);
            select.setFetchSize(1);
            try (ResultSet parts = select.executeQuery();
                    InputStream plain = new GZIPInputStream(new SequenceInputStream(new Parts(parts)), PART_BYTES)) {
                plain.transferTo(output);
            }
        } catch (PartFailure failure) {
            throw failure.reason;
        }
    }

    /** Cuts what is written into parts of one size and inserts each. */
    private static final class PartStream extends OutputStream {

        private final String drawId;
        private final PreparedStatement insert;
        private final byte[] part = new byte[PART_BYTES];
        private int filled;
        private int number;

        PartStream(String drawId, PreparedStatement insert) {
            this.drawId = drawId;
            this.insert = insert;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int done = 0; done < length; ) {
                int taken = Math.min(length - done, PART_BYTES - filled);
                System.arraycopy(bytes, from + done, part, filled, taken);
                filled += taken;
                done += taken;
                if (filled == PART_BYTES) {
                    insertPart();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                insertPart();
            }
        }

        private void insertPart() {
            try {
                insert.setString(1, drawId);
                insert.setInt(2, ++number);
                insert.setBytes(3, Arrays.copyOf(part, filled));
                insert.executeUpdate();
                filled = 0;
            } catch (SQLException e) {
                throw new PartFailure(e);
            }
        }
    }

    /** The parts of a result as streams, read when reached. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing newer
    private record Parts(ResultSet parts) implements Enumeration<InputStream> {

        @Override
        public boolean hasMoreElements() {
            try {
                return parts.next();
            } catch (SQLException e) {
                throw new PartFailure(e);
            }
        }

        @Override
        public InputStream nextElement() {
            try {
                byte[] content = parts.getBytes(1);
                if (content == null) {
                    throw new NoSuchElementException();
                }
                return new ByteArrayInputStream(content);
            } catch (SQLException e) {
                throw new PartFailure(e);
            }
        }
    }

    /** Carries a failure of the database through a stream. */
    private static final class PartFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException reason;

        PartFailure(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
