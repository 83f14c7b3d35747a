/** What happens at start besides serving pages: filling the demonstration city, saying how to sign in. */
@NullMarked
package org.huwei.app.start;

import org.jspecify.annotations.NullMarked;
