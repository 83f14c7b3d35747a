/**
 * The fences of the architecture, checked on every class of the product, and each proved once on a class that breaks
 * it on purpose.
 */
@NullMarked
package org.huwei.app.fences;

import org.jspecify.annotations.NullMarked;
