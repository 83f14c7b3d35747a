/**
 * The Spark session and how it reads the warehouse. Who computes takes the session from here; master and memory are
 * settings, so that the same code runs in this process ({@code local[*]}) or on a cluster.
 */
@NullMarked
package org.huwei.etl.spark;

import org.jspecify.annotations.NullMarked;
