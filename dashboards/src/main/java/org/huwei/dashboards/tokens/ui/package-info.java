/** The page of personal access tokens. */
@NullMarked
package org.huwei.dashboards.tokens.ui;

import org.jspecify.annotations.NullMarked;
