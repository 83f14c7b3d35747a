/** Tells a load balancer or a container whether this process can do its work; needs no sign-in and says no more. */
@NullMarked
package org.huwei.app.health;

import org.jspecify.annotations.NullMarked;
