/**
 * The pages of the university experts. Views compose and bind only; the URL holds their state, and what they show
 * comes from the service of the package above.
 */
@NullMarked
package org.huwei.dashboards.expert.ui;

import org.jspecify.annotations.NullMarked;
