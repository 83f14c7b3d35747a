package org.huwei.app.cli;

import org.huwei.etl.schedule.PipelineLock;
import org.springframework.context.ApplicationContext;

/** The lock that a command which writes shares with the application's jobs. */
final class RunLock {

    private RunLock() {}

    /** @throws InputFault when another run holds it: a command does not wait unseen */
    static PipelineLock.Held take(ApplicationContext services) {
        return services.getBean(PipelineLock.class)
                .tryTake()
                .orElseThrow(
                        () -> new InputFault("Another run is under way, a job of the running application or another"
                                + " command: wait until it ends (the jobs page shows it), then try again."));
    }
}
