/** Tests of the engine's process, its supervision and its endpoint, on the real engine. */
@NullMarked
package org.huwei.sql.embedded;

import org.jspecify.annotations.NullMarked;
