/**
 * Published figures as every page reads them: one query, one record for chart, table and file, and the words that
 * say a figure in a sentence. Nothing is computed here; a masked number never arrives.
 */
@NullMarked
package org.huwei.dashboards.figures;

import org.jspecify.annotations.NullMarked;
