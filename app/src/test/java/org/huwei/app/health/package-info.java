/** Whether the process can do its work. */
@NullMarked
package org.huwei.app.health;

import org.jspecify.annotations.NullMarked;
