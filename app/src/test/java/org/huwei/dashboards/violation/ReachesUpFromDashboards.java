package org.huwei.dashboards.violation;

import org.huwei.app.settings.DataSettings;

/** Breaks a fence on purpose: dashboards import app. */
public record ReachesUpFromDashboards(DataSettings settings) {}
