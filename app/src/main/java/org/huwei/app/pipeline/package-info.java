/**
 * Puts the pipeline together from settings: the source systems, the pseudonym key, Spark, and what each job does. The
 * web application and the commands both take it from here.
 */
@NullMarked
package org.huwei.app.pipeline;

import org.jspecify.annotations.NullMarked;
