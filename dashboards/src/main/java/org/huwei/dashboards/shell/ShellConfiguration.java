package org.huwei.dashboards.shell;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.context.annotation.Configuration;

/** Tells Vaadin where the pages are: the application's own package is another one. */
@Configuration
@EnableVaadin("org.huwei.dashboards")
class ShellConfiguration {}
