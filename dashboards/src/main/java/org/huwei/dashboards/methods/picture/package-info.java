/** Curves for the methods whose results are curves. */
@NullMarked
package org.huwei.dashboards.methods.picture;

import org.jspecify.annotations.NullMarked;
