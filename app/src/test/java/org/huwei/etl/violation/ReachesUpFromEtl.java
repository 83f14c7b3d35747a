package org.huwei.etl.violation;

import org.huwei.dashboards.violation.UsesForbiddenTechnology;

/** Breaks a fence on purpose: etl imports dashboards. */
public record ReachesUpFromEtl(UsesForbiddenTechnology page) {}
