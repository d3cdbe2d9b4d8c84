package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.network.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several outputs, and data that leave little to learn. */
class OutputsTest {
    private static Column.Numbers column(String name, int rows, java.util.function.IntToDoubleFunction value) {
        return new Column.Numbers(
                name, "", IntStream.range(0, rows).mapToDouble(value).toArray());
    }

    private static Dataset two(int rows, double secondRange) {
        return new Dataset(
                "two.csv",
                List.of(column("x", rows, i -> i), column("z", rows, i -> i * i % 7)),
                List.of(
                        column("first", rows, i -> 5 * Math.sin(0.3 * i)),
                        column("second", rows, i -> secondRange * Math.cos(0.2 * i))));
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void the_error_of_each_output_is_in_its_own_unit(OptimizerKind kind) {
        Experiment experiment = Experiment.of(two(50, 1000))
                .withNeurons(List.of(4), AnalyticCurve.TANH)
                .withTraining(kind, 5, 1e-6);
        PreparedData data = SyntheticData.prepared(experiment);
        TrainingSnapshot end = SyntheticData.trainer(experiment, () -> Tuning.ideal(experiment), () -> false)
                .train(5);
        assertThat(end.outputs()).hasSize(2);
        double[] y = new Kernel(new OpenBlas()).outputs(end.trained(), data.test());
        Samples test = data.test();
        for (int o = 0; o < 2; o++) {
            double sum = 0;
            for (int s = 0; s < test.count(); s++) {
                sum += Math.pow(y[o * test.count() + s] - test.targets()[o * test.count() + s], 2);
            }
            double expected = data.targetScaling().networkUnit()[o] * Math.sqrt(sum / test.count());
            assertThat(end.outputs().get(o).test()).isCloseTo(expected, within(1e-10 * expected));
        }
        assertThat(end.testRmse()).isEqualTo(end.outputs().get(0).test());
        assertThat(end.trainRmse()).isEqualTo(end.outputs().get(0).train());
        assertThat(end.outputs().get(1).test()).isGreaterThan(20 * end.testRmse());
    }

    @Test
    void a_second_target_that_is_constant_is_refused_too() {
        Split split = new Split(
                IntStream.range(0, 40).toArray(), IntStream.range(40, 50).toArray());
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> PreparedData.of(two(50, 0), split, ScalingKind.MIN_MAX))
                .withMessageContaining("column second: the target has the same value in all 40 training rows");
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void constant_and_equal_inputs_three_rows_and_one_neuron_do_no_harm(OptimizerKind kind) throws InputException {
        Dataset dataset = new Dataset(
                "few.csv",
                List.of(column("x", 4, i -> i), column("same", 4, i -> i), column("constant", 4, i -> 3)),
                List.of(column("y", 4, i -> i == 1 ? 2 : i)));
        Experiment experiment = Experiment.of(dataset)
                .withNeurons(List.of(1), AnalyticCurve.TANH)
                .withTraining(kind, 30, 1e-5);
        PreparedData data =
                PreparedData.of(dataset, new Split(new int[] {0, 1, 3}, new int[] {2}), ScalingKind.MIN_MAX);
        Trainer trainer = new Trainer(
                1,
                experiment,
                data,
                () -> Tuning.ideal(experiment),
                () -> false,
                new Kernel(new OpenBlas()),
                (k, n, d, noise) -> 0,
                () -> 0,
                s -> {});
        TrainingSnapshot start = trainer.snapshot(TrainingSnapshot.State.READY);
        TrainingSnapshot end = trainer.train(30);
        assertThat(end.state()).isNotEqualTo(TrainingSnapshot.State.DIVERGED);
        assertThat(Arrays.stream(end.trained().parameters()).allMatch(Double::isFinite))
                .isTrue();
        assertThat(end.trainRmse()).isLessThan(start.trainRmse());
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void a_network_of_any_width_trains_or_is_refused_with_a_suggestion(OptimizerKind kind) {
        Experiment wide = Experiment.of(two(50, 1))
                .withNeurons(List.of(2000), AnalyticCurve.TANH)
                .withTraining(kind, 1, 0);
        if (kind.usesMiniBatches() || kind == OptimizerKind.LBFGS) {
            assertThat(SyntheticData.trainer(wide, () -> Tuning.ideal(wide), () -> false)
                            .train(1)
                            .testRmse())
                    .isFinite();
        } else {
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> PreparedData.of(wide))
                    .withMessageContaining("10002 parameters")
                    .withMessageEndingWith("Use fewer neurons, or choose lbfgs or adam.");
        }
    }
}
