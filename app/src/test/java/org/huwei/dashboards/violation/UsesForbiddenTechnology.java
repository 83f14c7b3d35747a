package org.huwei.dashboards.violation;

import java.lang.foreign.MemorySegment;
import java.util.Date;
import org.apache.spark.sql.SparkSession;
import org.quartz.Scheduler;

/** Breaks four fences on purpose: foreign memory, Spark, Quartz and java.util.Date outside their rooms. */
public record UsesForbiddenTechnology(MemorySegment memory, SparkSession spark, Scheduler scheduler, Date date) {}
