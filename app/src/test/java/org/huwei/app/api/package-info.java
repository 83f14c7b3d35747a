@NullMarked
package org.huwei.app.api;

import org.jspecify.annotations.NullMarked;
