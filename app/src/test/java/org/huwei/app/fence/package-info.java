/** Keeps the storeys and the technologies where the architecture has put them. */
@NullMarked
package org.huwei.app.fence;

import org.jspecify.annotations.NullMarked;
