/** Views of the leading group; they compose and bind, the service and the words are elsewhere. */
@NullMarked
package org.huwei.dashboards.leading.ui;

import org.jspecify.annotations.NullMarked;
