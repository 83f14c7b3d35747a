/** The draws as a bean. */
@NullMarked
package org.huwei.app.audit;

import org.jspecify.annotations.NullMarked;
