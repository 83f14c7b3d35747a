package org.huwei.sql.violation;

import org.huwei.etl.schedule.JobName;
import org.springframework.stereotype.Component;

/** Breaks two fences on purpose: sql imports etl, and Spring. */
@Component
public record ReachesUpFromSql(JobName job) {}
