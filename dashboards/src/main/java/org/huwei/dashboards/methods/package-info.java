/** Pages of the statistical methods, generated from their descriptions: forms, results, snippets and pictures. */
@NullMarked
package org.huwei.dashboards.methods;

import org.jspecify.annotations.NullMarked;
