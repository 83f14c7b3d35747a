/** Doors to the methods of evaluation: each reads the JSON of one method, calls the plain Java and writes what it gives. */
@NullMarked
package org.huwei.etl.method.evaluation;

import org.jspecify.annotations.NullMarked;
