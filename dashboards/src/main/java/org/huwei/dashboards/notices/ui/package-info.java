/** The page of the notices. */
@NullMarked
package org.huwei.dashboards.notices.ui;

import org.jspecify.annotations.NullMarked;
