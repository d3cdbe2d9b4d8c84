package io.github.nafworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static final long TEN_MILLIS = 10_000_000;

    /** Work of other threads takes none of the calling thread's processor time, which must not keep it warming up. */
    @Test
    void the_measuring_clock_alone_tells_how_often_work_is_done() {
        AtomicLong clock = new AtomicLong();
        AtomicInteger calls = new AtomicInteger();
        double millis = Stopwatch.millis(
                () -> {
                    clock.addAndGet(TEN_MILLIS);
                    calls.incrementAndGet();
                },
                clock::get);
        assertThat(millis).isEqualTo(10);
        // 1.5 s to warm up, then nine samples of 0.12 s.
        assertThat(calls).hasValue(150 + 9 * 12);
    }
}
