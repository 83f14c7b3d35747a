/** Shows it: pages for leading-group members, experts, auditors and administrators. */
@NullMarked
package org.huwei.dashboards;

import org.jspecify.annotations.NullMarked;
