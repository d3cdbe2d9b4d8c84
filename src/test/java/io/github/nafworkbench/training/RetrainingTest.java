package io.github.nafworkbench.training;

import static io.github.nafworkbench.training.SyntheticData.experiment;
import static io.github.nafworkbench.training.SyntheticData.trainer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.noise.NoiseModel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole experiment: train, disperse the curves, retrain. */
class RetrainingTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void retraining_with_the_realised_curves_repairs_dispersion_of_a_tenth(long chip) {
        Experiment experiment = Experiment.of(SyntheticData.dataset(300)).with(new RandomSplit(0.3, 1));
        PreparedData data = SyntheticData.prepared(experiment);
        Tuning tuning = Tuning.ideal(experiment).withShape(0.1).withChip(chip);
        Trainer trainer = trainer(experiment, tuning);
        trainer.train(100);
        TrainingSnapshot end = trainer.retrain(100);
        Kernel kernel = new Kernel(new OpenBlas());
        Recovery recovery = new Recovery(
                rmse(kernel, data, end.trained()),
                rmse(kernel, data, end.trained().with(tuning.realised())),
                rmse(kernel, data, end.retrained().orElseThrow()),
                rmse(kernel, data, end.control().orElseThrow()));
        assertThat(recovery.realised().value())
                .isGreaterThan(10 * recovery.ideal().value());
        assertThat(recovery.recoveredFraction().orElseThrow()).isGreaterThan(0.95);
    }

    private static Rmse rmse(Kernel kernel, PreparedData data, Network network) {
        return Rmse.of(kernel, network, data.test(), data.targetNetworkUnit());
    }

    private static TrainingSnapshot run(OptimizerKind kind) {
        Experiment experiment = experiment(kind, 7, 5);
        Tuning tuning = Tuning.ideal(experiment).withShape(0.05).withNoise(NoiseModel.neuronOutput(0.01, 0.02, 0.3));
        Trainer trainer = new Trainer(
                1,
                experiment,
                SyntheticData.prepared(experiment),
                () -> tuning,
                () -> false,
                new Kernel(new OpenBlas()),
                new ExpectedRmse(3),
                () -> 0,
                s -> {});
        trainer.train(15);
        return trainer.retrain(10);
    }

    @Test
    void the_same_seed_gives_the_same_bits_in_every_run_and_on_every_thread() {
        for (OptimizerKind kind : OptimizerKind.values()) {
            TrainingSnapshot first = run(kind);
            assertThat(first.trace().noisy()).doesNotContain(Double.NaN);
            List<TrainingSnapshot> others =
                    IntStream.range(0, 6).parallel().mapToObj(i -> run(kind)).toList();
            for (TrainingSnapshot other : others) {
                TrainerTest.assertSame(other, first);
            }
        }
    }
}
