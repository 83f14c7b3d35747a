/**
 * The query workbench of the university experts: indicators by periods by divisions by sub-groups, chosen by clicks
 * over the published snapshot. What the screen shows and what the file holds come from one table of texts, so they
 * cannot differ; masked numbers never reach this package.
 */
@NullMarked
package org.huwei.dashboards.expert;

import org.jspecify.annotations.NullMarked;
