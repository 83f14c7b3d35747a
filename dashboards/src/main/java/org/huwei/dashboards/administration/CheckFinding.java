package org.huwei.dashboards.administration;

import java.time.Instant;
import org.huwei.sql.catalogue.CheckDefinition;

/**
 * What a data check found when its table was last assessed.
 *
 * @param violations how many rows, or groups of rows, break it
 * @param areas in how many areas
 * @param assessedAt when
 */
public record CheckFinding(CheckDefinition check, long violations, long areas, Instant assessedAt) {}
