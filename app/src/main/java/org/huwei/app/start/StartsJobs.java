package org.huwei.app.start;

import org.huwei.app.pipeline.DemonstrationCity;
import org.huwei.etl.schedule.JobScheduler;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the jobs fire once the pages answer. A demonstration that has published nothing yet loads and evaluates
 * everything, in the background; the jobs page shows how far it is.
 */
@Component
class StartsJobs {

    private static final NamedQuery PUBLICATIONS = NamedQuery.load("administration/publications");

    private final JobScheduler scheduler;
    private final DemonstrationCity city;
    private final Warehouse warehouse;

    StartsJobs(JobScheduler scheduler, DemonstrationCity city, Warehouse warehouse) {
        this.scheduler = scheduler;
        this.city = city;
        this.warehouse = warehouse;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (city.enabled() && nothingPublished()) {
            // Before the start: until then the store still shows what an earlier process left unfinished.
            scheduler.runAllOnce();
        }
        scheduler.start();
    }

    private boolean nothingPublished() {
        return warehouse
                        .query(PUBLICATIONS, Scope.system(), Parameters.none(), row -> row.integer("publications"))
                        .getFirst()
                == 0;
    }
}
