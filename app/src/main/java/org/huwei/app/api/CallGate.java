package org.huwei.app.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Lets only so many computations run at once, so that scripts leave the pages their processors. */
final class CallGate {

    private final Semaphore places;
    private final int most;
    private final Duration patience;

    /**
     * @param most computations at once
     * @param patience how long one waits for a place
     */
    CallGate(int most, Duration patience) {
        this.places = new Semaphore(most, true);
        this.most = most;
        this.patience = patience;
    }

    /**
     * Computes when there is a place.
     *
     * @throws ApiProblemException with 503 when none becomes free in time
     */
    <T> T pass(Supplier<T> computation) {
        if (!entered()) {
            throw new ApiProblemException(new ApiProblem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Calls under way are " + most + ", the most at once, and none ended within " + patience.toSeconds()
                            + " s: send this call again later."));
        }
        try {
            return computation.get();
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
