/** Runs it: pulls, validates and loads source records, computes indicators and draws. */
@NullMarked
package org.huwei.etl;

import org.jspecify.annotations.NullMarked;
