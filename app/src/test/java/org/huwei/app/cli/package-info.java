/** The command line, as far as it needs no second process. */
@NullMarked
package org.huwei.app.cli;

import org.jspecify.annotations.NullMarked;
