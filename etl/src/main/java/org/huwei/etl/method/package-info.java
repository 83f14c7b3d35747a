/**
 * The methods behind one door: JSON in, JSON out, for the command line, the web API and pages alike. Each method states
 * its fields, definition and source, takes no key it does not know, and answers bad input with one sentence naming
 * field, value and limit.
 */
@NullMarked
package org.huwei.etl.method;

import org.jspecify.annotations.NullMarked;
