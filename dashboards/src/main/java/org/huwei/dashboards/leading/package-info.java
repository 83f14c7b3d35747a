/** The leading group's pages: what the outcome is, which targets are met, and where; reads published figures only. */
@NullMarked
package org.huwei.dashboards.leading;

import org.jspecify.annotations.NullMarked;
