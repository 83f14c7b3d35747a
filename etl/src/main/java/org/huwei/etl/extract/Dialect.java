package org.huwei.etl.extract;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What databases say in different words. */
enum Dialect {
    /** PostgreSQL, H2 and whoever keeps to the standard. */
    STANDARD,
    /** MariaDB and MySQL. */
    MARIADB;

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return product.contains("mariadb") || product.contains("mysql") ? MARIADB : STANDARD;
    }

    /** The first six digits of a division code, empty when there is none. */
    String area(String column) {
        return "COALESCE(SUBSTRING(TRIM(%s), 1, 6), '')".formatted(text("t." + column, SourceColumn.Kind.TEXT));
    }

    /** A value as text; yes and no as 1 and 0. */
    String text(String expression, SourceColumn.Kind kind) {
        String type = this == MARIADB ? "CHAR(100)" : "VARCHAR(100)";
        String text = "CAST(%s AS %s)".formatted(expression, type);
        return kind == SourceColumn.Kind.NUMBER
                ? "CASE LOWER(%1$s) WHEN 'true' THEN '1' WHEN 'false' THEN '0' ELSE %1$s END".formatted(text)
                : text;
    }

    /** Texts of several rows in one, separated by commas. */
    String gathered(String expression) {
        return switch (this) {
            case STANDARD -> "STRING_AGG(%s, ',')".formatted(expression);
            case MARIADB -> "GROUP_CONCAT(%s SEPARATOR ',')".formatted(expression);
        };
    }
}
