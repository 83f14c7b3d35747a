package org.huwei.dashboards.leading.ui;

import org.huwei.dashboards.Catalogues;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The leading group's pages as an application; a test says which warehouse they read. */
@SpringBootApplication(
        scanBasePackages = {"org.huwei.dashboards.leading", "org.huwei.dashboards.shell", "org.huwei.dashboards.figures"
        })
@Import(Catalogues.class)
class LeadingPages {}
