/** Keeps it: the ClickHouse warehouse, its schema, queries and indicator definitions. */
@NullMarked
package org.huwei.sql;

import org.jspecify.annotations.NullMarked;
