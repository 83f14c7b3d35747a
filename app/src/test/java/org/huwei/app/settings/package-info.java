/** The defaults. */
@NullMarked
package org.huwei.app.settings;

import org.jspecify.annotations.NullMarked;
