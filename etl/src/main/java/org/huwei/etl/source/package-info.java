/**
 * What a source is and says: the record types of the product, declared once, and for each source system the tables,
 * columns and code lists that carry them, read from YAML. Nothing here touches a database.
 */
@NullMarked
package org.huwei.etl.source;

import org.jspecify.annotations.NullMarked;
