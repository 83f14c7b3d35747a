package org.huwei.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopsOnSignalTest {

    @Test
    void aProcessAskedToEndCancelsTheRunAndWaitsForIt() throws InterruptedException {
        StopsOnSignal listener = StopsOnSignal.listen();
        assertThat(listener.cancelled()).isFalse();
        Thread ending = Thread.ofPlatform().start(listener::stop);
        while (!listener.cancelled()) {
            Thread.onSpinWait();
        }
        ending.join(200);
        assertThat(ending.isAlive()).isTrue();
        listener.close();
        ending.join();
        assertThat(ending.isAlive()).isFalse();
    }
}
