package io.github.nafworkbench.training;

import static io.github.nafworkbench.training.SyntheticData.experiment;
import static io.github.nafworkbench.training.SyntheticData.prepared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a trainer tells while it works, by a clock of the test's own. */
class PublishingTest {
    @Test
    void snapshots_carry_the_number_of_the_run_and_come_at_most_every_100_milliseconds() {
        for (long origin : new long[] {0, -1_000_000_000_000L, Long.MAX_VALUE - 10_000_000}) {
            Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 4);
            AtomicLong clock = new AtomicLong(origin);
            List<TrainingSnapshot> seen = new ArrayList<>();
            List<Long> times = new ArrayList<>();
            Tuning tuning = Tuning.ideal(experiment);
            Trainer trainer = new Trainer(
                    17,
                    experiment,
                    prepared(experiment),
                    () -> {
                        clock.addAndGet(7_000_000);
                        return tuning;
                    },
                    () -> false,
                    new Kernel(new OpenBlas()),
                    (k, n, d, noise) -> 0,
                    clock::get,
                    s -> {
                        seen.add(s);
                        times.add(clock.get() - origin);
                    });
            trainer.train(30);
            assertThat(seen).allMatch(s -> s.run() == 17);
            assertThat(seen.get(seen.size() - 1).state()).isEqualTo(State.FINISHED);
            assertThat(seen.subList(0, seen.size() - 1)).allMatch(s -> s.state() == State.TRAINING);
            // Epochs take 7 ms each, so a snapshot is due after every fifteenth.
            assertThat(seen.stream().map(TrainingSnapshot::epochs)).containsExactly(1, 16, 30);
            for (int i = 1; i < times.size() - 1; i++) {
                assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(100_000_000);
            }
        }
    }

    @Test
    void the_time_told_is_that_of_the_epochs() {
        Experiment experiment = experiment(OptimizerKind.LEVENBERG_MARQUARDT, 4);
        AtomicLong clock = new AtomicLong();
        Trainer trainer = new Trainer(
                1,
                experiment,
                prepared(experiment),
                () -> Tuning.ideal(experiment),
                () -> {
                    clock.addAndGet(1_000_000_000);
                    return false;
                },
                new Kernel(new OpenBlas()),
                (k, n, d, noise) -> 0,
                () -> clock.addAndGet(1_000_000),
                s -> {});
        assertThat(trainer.train(5).seconds()).isCloseTo(0.005, within(1e-12));
    }
}
