/** Tests of the migrations on the real engine. */
@NullMarked
package org.huwei.sql.schema;

import org.jspecify.annotations.NullMarked;
