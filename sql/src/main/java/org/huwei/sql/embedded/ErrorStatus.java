package org.huwei.sql.embedded;

/** HTTP status for an error code, as ClickHouse's server chooses it; clients look at the code header first. */
final class ErrorStatus {

    private ErrorStatus() {}

    static int of(int code) {
        return switch (code) {
            case 516, 192, 193, 194 -> 403;
            case 497, 291 -> 403;
            case 6, 7, 8, 26, 27, 36, 38, 41, 42, 43, 47, 50, 53, 62, 63, 115, 130, 457 -> 400;
            case 60, 81, 82, 83 -> 404;
            case 159, 209 -> 408;
            case 48 -> 501;
            case 202 -> 503;
            default -> 500;
        };
    }
}
