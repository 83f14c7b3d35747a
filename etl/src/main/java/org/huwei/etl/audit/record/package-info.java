/**
 * What a draw is, its record file, and the verifier that derives a draw again from the file alone. Plain Java: no
 * Spark, no database, so that a machine without either can check a record.
 */
@NullMarked
package org.huwei.etl.audit.record;

import org.jspecify.annotations.NullMarked;
