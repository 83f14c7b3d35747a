@NullMarked
package org.huwei.etl.spark;

import org.jspecify.annotations.NullMarked;
