/** The jobs as the application wires them. */
@NullMarked
package org.huwei.app.start;

import org.jspecify.annotations.NullMarked;
