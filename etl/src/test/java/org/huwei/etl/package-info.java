/**
 * Fixtures that tests of every storey above share through the test jar: a real PostgreSQL server of this JVM. Tests of
 * a package stand in that package.
 */
@NullMarked
package org.huwei.etl;

import org.jspecify.annotations.NullMarked;
