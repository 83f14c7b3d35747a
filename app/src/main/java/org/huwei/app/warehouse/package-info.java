/**
 * Opens the warehouse as the settings say: a ClickHouse server, or the embedded engine on the data directory, which a
 * second process on the same machine (the command line beside the running application) joins instead of opening again.
 */
@NullMarked
package org.huwei.app.warehouse;

import org.jspecify.annotations.NullMarked;
