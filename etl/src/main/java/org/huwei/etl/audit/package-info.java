/**
 * Random draws for the auditors: counts frames, freezes one in Spark, draws from it, and keeps the draw with its record
 * in the operational database. What a draw is, and how it is verified, stands in {@code record}.
 */
@NullMarked
package org.huwei.etl.audit;

import org.jspecify.annotations.NullMarked;
