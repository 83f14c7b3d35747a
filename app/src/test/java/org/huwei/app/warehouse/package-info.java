/** Opening the warehouse, alone and beside a running application. */
@NullMarked
package org.huwei.app.warehouse;

import org.jspecify.annotations.NullMarked;
