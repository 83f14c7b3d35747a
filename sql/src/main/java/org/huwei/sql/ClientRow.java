package org.huwei.sql;

import com.clickhouse.client.api.data_formats.ClickHouseBinaryFormatReader;
import com.clickhouse.data.ClickHouseColumn;
import com.clickhouse.data.ClickHouseDataType;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The row that the client's reader stands on. */
final class ClientRow implements Row {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private static final Set<ClickHouseDataType> WHOLE = EnumSet.of(
            ClickHouseDataType.Bool,
            ClickHouseDataType.Int8,
            ClickHouseDataType.Int16,
            ClickHouseDataType.Int32,
            ClickHouseDataType.Int64,
            ClickHouseDataType.UInt8,
            ClickHouseDataType.UInt16,
            ClickHouseDataType.UInt32,
            ClickHouseDataType.UInt64,
            ClickHouseDataType.Enum8,
            ClickHouseDataType.Enum16);
    private static final Set<ClickHouseDataType> MOMENTS =
            EnumSet.of(ClickHouseDataType.DateTime, ClickHouseDataType.DateTime32, ClickHouseDataType.DateTime64);

    private final String query;
    private final ClickHouseBinaryFormatReader reader;
    private final Map<String, ClickHouseDataType> types = new HashMap<>();

    ClientRow(String query, ClickHouseBinaryFormatReader reader) {
        this.query = query;
        this.reader = reader;
        for (ClickHouseColumn column : reader.getSchema().getColumns()) {
            types.put(column.getColumnName(), column.getDataType());
        }
    }

    @Override
    public String string(String column) {
        return required(column, reader::getString);
    }

    @Override
    public Optional<String> optionalString(String column) {
        return optional(column, reader::getString);
    }

    @Override
    public long integer(String column) {
        BigInteger large = required(ofKind(WHOLE, column), reader::getBigInteger);
        if (large.compareTo(LARGEST) > 0) {
            throw refused(column, "holds " + large + ", above 9223372036854775807; read it by unsignedBits", null);
        }
        return large.longValue();
    }

    @Override
    public long unsignedBits(String column) {
        return required(ofKind(WHOLE, column), reader::getBigInteger).longValue();
    }

    @Override
    public double number(String column) {
        return required(column, reader::getDouble);
    }

    @Override
    public OptionalDouble optionalNumber(String column) {
        return isPresent(column) ? OptionalDouble.of(number(column)) : OptionalDouble.empty();
    }

    @Override
    public LocalDate date(String column) {
        return required(column, reader::getLocalDate);
    }

    @Override
    public Optional<LocalDate> optionalDate(String column) {
        return optional(column, reader::getLocalDate);
    }

    @Override
    public Instant instant(String column) {
        return required(ofKind(MOMENTS, column), reader::getInstant);
    }

    @Override
    public Optional<Instant> optionalInstant(String column) {
        return optional(ofKind(MOMENTS, column), reader::getInstant);
    }

    @Override
    public boolean flag(String column) {
        return required(column, reader::getBoolean);
    }

    @Override
    public List<String> strings(String column) {
        return List.of(required(column, reader::getStringArray));
    }

    private <T> Optional<T> optional(String column, Function<String, T> getter) {
        return isPresent(column) ? Optional.of(required(column, getter)) : Optional.empty();
    }

    private <T> T required(String column, Function<String, T> getter) {
        if (!isPresent(column)) {
            throw refused(column, "is null; read it by an optional method", null);
        }
        try {
            return getter.apply(column);
        } catch (RuntimeException e) {
            throw refused(column, "cannot be read that way: " + e.getMessage(), e);
        }
    }

    private boolean isPresent(String column) {
        type(column);
        return reader.hasValue(column);
    }

    /** The client's reader takes a column that the result has not for one that is null. */
    private ClickHouseDataType type(String column) {
        ClickHouseDataType type = types.get(column);
        if (type == null) {
            throw refused(column, "is not in the result", null);
        }
        return type;
    }

    /** The client's reader cuts 1.5 to 1, and takes a day for the moment of its midnight in UTC. */
    private String ofKind(Set<ClickHouseDataType> kind, String column) {
        ClickHouseDataType type = type(column);
        if (!kind.contains(type)) {
            throw refused(column, "cannot be read that way: it is of type " + type + ", not one of " + kind, null);
        }
        return column;
    }

    private WarehouseException refused(String column, String problem, @Nullable Throwable cause) {
        return new WarehouseException(
                WarehouseException.Kind.INTERNAL,
                0,
                "Column `" + column + "` of query `" + query + "` " + problem + ".",
                cause);
    }
}
