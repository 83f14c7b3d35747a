package org.huwei.app.cli;

import org.huwei.etl.schedule.PipelineLock;
import org.springframework.context.ApplicationContext;

/** The lock that a command which writes shares with the application's jobs. */
final class RunLock {

    private RunLock() {}

    /**
     * Takes the lock.
     *
     * @throws BusyException when another run holds it: a command does not wait unseen
     */
    static PipelineLock.Held take(ApplicationContext services) {
        return services.getBean(PipelineLock.class).tryTake().orElseThrow(BusyException::new);
    }
}
