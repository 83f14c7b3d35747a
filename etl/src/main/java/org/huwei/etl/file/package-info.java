/**
 * Tables in files: CSV and Excel sheets read row by row, as people make them, the inbox in which they are dropped, and the
 * templates of the registers. What is wrong with a file as a whole is said in a sentence; what is wrong with a row is for
 * the rules to find.
 */
@NullMarked
package org.huwei.etl.file;

import org.jspecify.annotations.NullMarked;
