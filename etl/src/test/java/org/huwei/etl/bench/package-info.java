/** Benchmarks with a main class; {@code make bench} runs them and prints ratios within one run. */
@NullMarked
package org.huwei.etl.bench;

import org.jspecify.annotations.NullMarked;
