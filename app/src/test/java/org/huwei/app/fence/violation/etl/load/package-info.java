/** Deliberate violations of the fences; see {@link org.huwei.app.fence.FencesTest}. */
@NullMarked
package org.huwei.app.fence.violation.etl.load;

import org.jspecify.annotations.NullMarked;
