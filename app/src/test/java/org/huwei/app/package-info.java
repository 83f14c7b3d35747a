/** The whole product, started for tests in their own process. */
@NullMarked
package org.huwei.app;

import org.jspecify.annotations.NullMarked;
