/**
 * What a run is: its progress while it works and its entry in the ledger when it ends. Every stage of the pipeline
 * reports here; pages and the command line listen.
 */
@NullMarked
package org.huwei.etl.run;

import org.jspecify.annotations.NullMarked;
