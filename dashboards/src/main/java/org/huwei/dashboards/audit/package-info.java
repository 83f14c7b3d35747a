/**
 * Random draws for the auditors: planning one, looking at the frame before the seed is known, drawing, and reading
 * the record that anyone can verify. The draw itself belongs to the etl module; this package asks for it and shows it.
 */
@NullMarked
package org.huwei.dashboards.audit;

import org.jspecify.annotations.NullMarked;
