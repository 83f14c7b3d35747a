package org.huwei.sql;

import java.io.Serializable;
import java.net.URI;
import java.util.Objects;

/**
 * Where a warehouse answers and as whom to speak to it.
 *
 * @param host name or address of a ClickHouse server or of the embedded engine
 * @param port its HTTP port
 * @param database the database that unqualified table names mean
 * @param user user name, {@code default} for the embedded engine
 * @param password the user's password, empty when there is none
 */
public record WarehouseAddress(String host, int port, String database, String user, String password)
        implements Serializable {

    public WarehouseAddress {
        Objects.requireNonNull(host);
        Objects.requireNonNull(database);
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("Port " + port + " of the warehouse is not within 1..65535.");
        }
    }

    /**
     * Reads {@code http://user:password@host:port/database}; user {@code default}, port 8123 and database {@code
     * default} when left out.
     */
    public static WarehouseAddress parse(String url) {
        URI uri = URI.create(url);
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "Warehouse address `" + url + "` is not of the form http://user:password@host:port/database.");
        }
        String userInfo = Objects.requireNonNullElse(uri.getUserInfo(), "default");
        int colon = userInfo.indexOf(':');
        String path = Objects.requireNonNullElse(uri.getPath(), "");
        return new WarehouseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? 8123 : uri.getPort(),
                path.length() > 1 ? path.substring(1) : "default",
                colon < 0 ? userInfo : userInfo.substring(0, colon),
                colon < 0 ? "" : userInfo.substring(colon + 1));
    }

    /** The address without database and password, for client-v2 and for messages. */
    public String endpoint() {
        return "http://" + host + ":" + port;
    }

    /**
     * The address for clickhouse-jdbc; user and password go as connection properties. Compression stays off: on
     * loopback it costs more than it saves, and the embedded engine does not offer it.
     */
    public String jdbcUrl() {
        return "jdbc:clickhouse://" + host + ":" + port + "/" + database + "?compress=false";
    }

    /** The same server, another database. */
    public WarehouseAddress withDatabase(String otherDatabase) {
        return new WarehouseAddress(host, port, otherDatabase, user, password);
    }

    /** Without the password: addresses stand in logs. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
