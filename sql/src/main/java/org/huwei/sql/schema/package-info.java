/**
 * Brings a warehouse's tables to the state that the migration files of {@code clickhouse/schema} say. Every
 * statement is applied once and recorded, and a file that was edited after it was applied is refused by name.
 */
@NullMarked
package org.huwei.sql.schema;

import org.jspecify.annotations.NullMarked;
