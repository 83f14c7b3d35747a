/** Which role may open which page, page by page. */
@NullMarked
package org.huwei.dashboards.access;

import org.jspecify.annotations.NullMarked;
