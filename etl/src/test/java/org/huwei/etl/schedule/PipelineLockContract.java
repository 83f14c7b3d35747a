package org.huwei.etl.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.schedule.PipelineLock.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the lock promises, on every database that can be the operational one. */
abstract class PipelineLockContract {

    private PipelineLock lock;
    private PipelineLock ofAnotherProcess;

    abstract DataSource freshDatabase();

    @BeforeEach
    void open() {
        DataSource database = freshDatabase();
        lock = new PipelineLock(database);
        ofAnotherProcess = new PipelineLock(database);
    }

    /** Hears when a run waits, and cancels when asked to. */
    private static final class Waiting implements ProgressListener {
        private final CountDownLatch waits = new CountDownLatch(1);
        private final boolean cancelled;

        Waiting(boolean cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public void stage(String stageKey, long done, long total) {
            assertThat(stageKey).isEqualTo("wait");
            waits.countDown();
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }

    @Test
    void onlyOneHoldsItAtATime() {
        Held held = lock.tryTake().orElseThrow();
        assertThat(ofAnotherProcess.tryTake()).isEmpty();
        assertThat(lock.tryTake()).isEmpty();
        held.close();
        ofAnotherProcess.tryTake().orElseThrow().close();
    }

    @Test
    void whoeverWaitsGetsItWhenItIsGivenBack() throws Exception {
        Held held = lock.tryTake().orElseThrow();
        Waiting listener = new Waiting(false);
        CompletableFuture<Held> next = CompletableFuture.supplyAsync(() -> {
            try {
                return ofAnotherProcess.take(listener);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(listener.waits.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(next).isNotDone();
        held.close();
        next.get(60, TimeUnit.SECONDS).close();
    }

    @Test
    void aRunThatIsStoppedWaitsNoLonger() {
        try (Held held = lock.tryTake().orElseThrow()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> ofAnotherProcess.take(new Waiting(true)))
                    .isInstanceOf(RunFailedException.class)
                    .hasMessageContaining("waited for another");
        }
    }
}
