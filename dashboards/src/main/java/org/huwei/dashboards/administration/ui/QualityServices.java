package org.huwei.dashboards.administration.ui;

import org.huwei.dashboards.administration.CheckService;
import org.huwei.dashboards.administration.ControlTotalService;
import org.huwei.dashboards.administration.GradeService;
import org.huwei.dashboards.administration.QuarantineService;
import org.huwei.dashboards.administration.RepairService;
import org.springframework.stereotype.Component;

/** The subjects of data quality, which one page shows together. */
@Component
record QualityServices(
        QuarantineService quarantine,
        RepairService repairs,
        CheckService checks,
        GradeService grades,
        ControlTotalService totals) {}
