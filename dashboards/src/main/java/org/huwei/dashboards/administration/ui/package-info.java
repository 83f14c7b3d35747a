/**
 * The pages of the data administrators. Views compose and bind only; what they show comes from the service of the
 * package above, and nobody outside calls them.
 */
@NullMarked
package org.huwei.dashboards.administration.ui;

import org.jspecify.annotations.NullMarked;
