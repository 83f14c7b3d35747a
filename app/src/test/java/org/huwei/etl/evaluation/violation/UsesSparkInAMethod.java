package org.huwei.etl.evaluation.violation;

import com.vaadin.flow.component.Component;
import org.apache.spark.sql.SparkSession;

/** Breaks two fences on purpose: a method uses Spark, and Vaadin stands outside dashboards. */
public record UsesSparkInAMethod(SparkSession spark, Component component) {}
