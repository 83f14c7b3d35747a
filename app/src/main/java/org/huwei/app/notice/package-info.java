/** Keeps notices, says who gets them, and mails them. */
@NullMarked
package org.huwei.app.notice;

import org.jspecify.annotations.NullMarked;
