/**
 * Judges rows before they are loaded. One rule is one small class named by what it does; the first rule a row breaks
 * decides its verdict, so that every refused row is counted once.
 */
@NullMarked
package org.huwei.etl.validate;

import org.jspecify.annotations.NullMarked;
