package org.huwei.app.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The ClickHouse warehouse.
 *
 * @param host host of a ClickHouse server; empty for the embedded engine in the data directory
 * @param port its HTTP port
 * @param database database that holds the product's tables
 * @param user user at the server
 * @param password that user's password
 * @param memoryMegabytes most memory the embedded engine takes
 */
@ConfigurationProperties("huwei.warehouse")
public record WarehouseSettings(
        String host, int port, String database, String user, String password, int memoryMegabytes) {

    /** Returns whether the engine is the embedded one. */
    public boolean embedded() {
        return host.isBlank();
    }
}
