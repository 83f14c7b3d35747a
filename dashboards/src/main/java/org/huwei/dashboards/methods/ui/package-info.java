/** The list of methods and the page of each. */
@NullMarked
package org.huwei.dashboards.methods.ui;

import org.jspecify.annotations.NullMarked;
