/** Doors to the methods of sampling: each reads the JSON of one method, calls the plain Java and writes what it gives. */
@NullMarked
package org.huwei.etl.method.sampling;

import org.jspecify.annotations.NullMarked;
