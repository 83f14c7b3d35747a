@NullMarked
package org.huwei.etl.audit;

import org.jspecify.annotations.NullMarked;
