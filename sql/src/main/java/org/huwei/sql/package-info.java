/**
 * Keeps it: the ClickHouse warehouse, its schema, queries and indicator definitions. {@link
 * org.huwei.sql.Warehouse} is the one way in for everybody else; it speaks to a ClickHouse server and to the
 * embedded engine alike, because both answer the same HTTP protocol.
 */
@NullMarked
package org.huwei.sql;

import org.jspecify.annotations.NullMarked;
