package org.huwei.app.start;

import org.huwei.app.pipeline.DemonstrationCity;
import org.huwei.etl.schedule.JobScheduler;
import org.huwei.etl.snapshot.Snapshots;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the jobs fire once the pages answer. A demonstration that has published nothing yet loads and evaluates
 * everything, in the background; the jobs page shows how far it is.
 */
@Component
class StartsJobs {

    private final JobScheduler scheduler;
    private final DemonstrationCity city;
    private final Snapshots snapshots;

    StartsJobs(JobScheduler scheduler, DemonstrationCity city, Snapshots snapshots) {
        this.scheduler = scheduler;
        this.city = city;
        this.snapshots = snapshots;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (city.enabled() && snapshots.published().isEmpty()) {
            // Before the start: until then the store still shows what an earlier process left unfinished.
            scheduler.runAllOnce();
        }
        scheduler.start();
    }
}
