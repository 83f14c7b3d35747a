/** Tests and fixtures of the warehouse; {@code TestWarehouse} is what other modules' tests use. */
@NullMarked
package org.huwei.sql;

import org.jspecify.annotations.NullMarked;
