/** Personal access tokens for the web API: a person makes, names, lists and revokes them. */
@NullMarked
package org.huwei.dashboards.tokens;

import org.jspecify.annotations.NullMarked;
