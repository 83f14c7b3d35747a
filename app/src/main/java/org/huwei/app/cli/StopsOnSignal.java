package org.huwei.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huwei.etl.run.ProgressListener;

/**
 * Lets Ctrl-C or a service manager stop a command that writes: the run ends at its next safe point, says so in the ledger
 * and closes what it has open; only then does the process end. Closed when the command is through.
 */
final class StopsOnSignal implements ProgressListener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch through = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stops-the-command");
    private volatile boolean cancelled;

    private StopsOnSignal() {}

    /** A listener that is cancelled as soon as the process is asked to end. */
    static StopsOnSignal listen() {
        StopsOnSignal listener = new StopsOnSignal();
        Runtime.getRuntime().addShutdownHook(listener.hook);
        return listener;
    }

    /** Cancels the run and waits until it has come to its end, a minute at most. */
    void stop() {
        cancelled = true;
        try {
            if (!through.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The run did not come to a safe point within a minute; its next run cleans up.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stage(String stageKey, long done, long total) {
        // A command prints its result, not its way.
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        through.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is what brought us here.
        }
    }
}
