@NullMarked
package org.huwei.etl.audit.record;

import org.jspecify.annotations.NullMarked;
