/** What a load needs from settings. */
@NullMarked
package org.huwei.app.pipeline;

import org.jspecify.annotations.NullMarked;
