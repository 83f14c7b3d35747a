/**
 * The command line: the same services as the pages, without them. Commands end with 0 when all is well, 1 when
 * something failed and 2 when the input was at fault, with one sentence on standard error.
 */
@NullMarked
package org.huwei.app.cli;

import org.jspecify.annotations.NullMarked;
