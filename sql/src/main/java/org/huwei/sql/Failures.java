package org.huwei.sql;

import com.clickhouse.client.api.ServerException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Turns what the client libraries throw into a {@link WarehouseException} of the right kind. */
final class Failures {

    private Failures() {}

    /** The failure of the statement or insert that is named. */
    static WarehouseException of(String what, Throwable failure) {
        if (failure instanceof WarehouseException known) {
            return known;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerException answer) {
                return fromServer(what, answer.getCode(), answer.getMessage(), failure);
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() > 0) {
                return fromServer(what, sql.getErrorCode(), sql.getMessage(), failure);
            }
        }
        boolean network = hasCause(failure, java.io.IOException.class);
        return new WarehouseException(
                network ? WarehouseException.Kind.UNAVAILABLE : WarehouseException.Kind.INTERNAL,
                0,
                what + (network ? " got no complete answer from the warehouse: " : " failed: ") + innermost(failure),
                failure);
    }

    private static WarehouseException fromServer(
            String what, int code, @Nullable String message, @Nullable Throwable failure) {
        return new WarehouseException(kind(code), code, what + " failed: " + message, failure);
    }

    /** By ClickHouse's error codes; codes not listed are ours or the engine's fault. */
    static WarehouseException.Kind kind(int code) {
        return switch (code) {
            // Syntax, names, types, values, parameters, permissions.
            case 6,
                    10,
                    16,
                    20,
                    25,
                    26,
                    27,
                    33,
                    34,
                    35,
                    36,
                    37,
                    38,
                    39,
                    41,
                    42,
                    43,
                    44,
                    46,
                    47,
                    48,
                    50,
                    51,
                    53,
                    57,
                    60,
                    62,
                    63,
                    69,
                    70,
                    72,
                    81,
                    82,
                    115,
                    117,
                    130,
                    131,
                    137,
                    164,
                    167,
                    168,
                    179,
                    182,
                    183,
                    184,
                    190,
                    207,
                    215,
                    321,
                    352,
                    386,
                    395,
                    403,
                    407,
                    456,
                    457,
                    497 -> WarehouseException.Kind.USER;
            // Rows, bytes, time, memory, disk, parts.
            case 158, 159, 160, 161, 162, 191, 202, 216, 241, 243, 252, 306, 307, 396 ->
                WarehouseException.Kind.RESOURCES;
            case 394, 734 -> WarehouseException.Kind.CANCELLED;
            case 209, 210, 236, 516, 999 -> WarehouseException.Kind.UNAVAILABLE;
            default -> WarehouseException.Kind.INTERNAL;
        };
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return String.valueOf(cause);
    }
}
