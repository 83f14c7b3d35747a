/** Starts it: settings, security, command line and packaging. */
@NullMarked
package org.huwei.app;

import org.jspecify.annotations.NullMarked;
