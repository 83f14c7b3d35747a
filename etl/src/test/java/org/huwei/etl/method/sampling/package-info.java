/** Tests of the sampling half of the contract: published values, independent cases, sentences, properties. */
@NullMarked
package org.huwei.etl.method.sampling;

import org.jspecify.annotations.NullMarked;
