/**
 * The thirteen indicators a second time, written by hand in DuckDB SQL over the same facts: what our own figures are
 * proved and measured against. Nothing here reads the product's definitions.
 */
@NullMarked
package org.huwei.etl.duckdb;

import org.jspecify.annotations.NullMarked;
