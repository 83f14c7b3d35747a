package org.huwei.app.start;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The web application: pages, jobs and everything below them. */
@SpringBootApplication(scanBasePackages = "org.huwei")
@ConfigurationPropertiesScan("org.huwei.app.settings")
public class WebApplication {}
