/**
 * Who may sign in and what they may open: accounts in the operational database, throttled sign-in, security headers.
 */
@NullMarked
package org.huwei.app.security;

import org.jspecify.annotations.NullMarked;
