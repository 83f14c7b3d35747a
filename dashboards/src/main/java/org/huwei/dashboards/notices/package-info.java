/** What people are told about jobs and records, and who answers for what; the application keeps and mails it. */
@NullMarked
package org.huwei.dashboards.notices;

import org.jspecify.annotations.NullMarked;
