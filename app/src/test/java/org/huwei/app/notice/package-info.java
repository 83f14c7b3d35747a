/** Tests of the notices. */
@NullMarked
package org.huwei.app.notice;

import org.jspecify.annotations.NullMarked;
