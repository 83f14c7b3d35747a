/**
 * The product as people use it: the packaged jar in a process of its own with a small demonstration city, a real
 * browser, each of the four roles. Screenshots of every page go to `app/target/screenshots` for people to look at.
 */
@NullMarked
package org.huwei.app.browser;

import org.jspecify.annotations.NullMarked;
