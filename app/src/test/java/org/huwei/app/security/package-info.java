/** Sign-in: throttling, accounts on both operational databases. */
@NullMarked
package org.huwei.app.security;

import org.jspecify.annotations.NullMarked;
