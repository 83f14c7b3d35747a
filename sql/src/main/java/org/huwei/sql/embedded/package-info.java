/**
 * The embedded engine: ClickHouse itself, opened on the data directory by a supervised child JVM that answers
 * ClickHouse's HTTP protocol on loopback. What the endpoint does not support it refuses with a sentence; nothing
 * outside this package knows whether a warehouse is embedded or a server.
 */
@NullMarked
package org.huwei.sql.embedded;

import org.jspecify.annotations.NullMarked;
