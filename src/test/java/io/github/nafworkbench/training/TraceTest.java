package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {
    private static Trace upTo(int epochs) {
        Trace trace = Trace.EMPTY;
        for (int epoch = 0; epoch <= epochs; epoch++) {
            trace = trace.with(epoch, epoch, 2.0 * epoch, 3.0 * epoch, 4.0 * epoch);
        }
        return trace;
    }

    @Test
    void every_epoch_is_kept_while_there_is_room() {
        Trace trace = upTo(Trace.CAPACITY - 1);
        assertThat(trace.size()).isEqualTo(Trace.CAPACITY);
        assertThat(trace.stride()).isEqualTo(1);
        assertThat(trace.epochs()[5]).isEqualTo(5);
    }

    @Test
    void it_stays_bounded_strictly_ascending_and_evenly_spaced() {
        for (int epochs : new int[] {Trace.CAPACITY, 3 * Trace.CAPACITY + 5, 9 * Trace.CAPACITY}) {
            Trace trace = upTo(epochs);
            assertThat(trace.size()).isBetween(Trace.CAPACITY / 2, Trace.CAPACITY);
            assertThat(trace.epochs()[0]).isZero();
            for (int i = 0; i < trace.size(); i++) {
                assertThat(trace.epochs()[i]).isEqualTo((double) i * trace.stride());
                assertThat(trace.train()[i]).isEqualTo(trace.epochs()[i]);
                assertThat(trace.test()[i]).isEqualTo(2 * trace.epochs()[i]);
                assertThat(trace.noisy()[i]).isEqualTo(3 * trace.epochs()[i]);
                assertThat(trace.control()[i]).isEqualTo(4 * trace.epochs()[i]);
            }
            assertThat(epochs - trace.epochs()[trace.size() - 1]).isLessThan(trace.stride());
        }
    }

    @Test
    void an_epoch_is_there_once() {
        Trace trace = upTo(3).with(3, 7, 7, 7, 7);
        assertThat(trace.epochs()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_trace_is_not_changed_by_adding_to_it() {
        Trace trace = upTo(3);
        assertThat(trace.with(4, 1, 1, 1, 1).size()).isEqualTo(5);
        assertThat(trace.size()).isEqualTo(4);
    }
}
