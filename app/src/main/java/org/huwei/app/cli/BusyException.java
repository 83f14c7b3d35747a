package org.huwei.app.cli;

/** Another run writes into the warehouse: the same command works when that one has ended. */
final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super(
                "Another run is under way, a job of the running application or another command: wait until it ends (the jobs"
                        + " page shows it), then try again.");
    }
}
