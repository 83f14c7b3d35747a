/**
 * Snapshots: figures written once, hashed, and published by one atomic switch. Pages read the published one only.
 */
@NullMarked
package org.huwei.etl.snapshot;

import org.jspecify.annotations.NullMarked;
