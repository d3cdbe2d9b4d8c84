package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChipTrainingTest {
    private final Kernel kernel = new Kernel(new OpenBlas());

    private static List<Curves> chips(Experiment experiment, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(chip -> experiment.idealCurves().dispersed(new CurveSpread(0.1, 0.1, 0.1, 0.1, 0.05), chip))
                .toList();
    }

    private double meanError(Network network, List<Curves> chips, PreparedData data) {
        return chips.stream()
                .mapToDouble(c -> kernel.squaredError(network.with(c), data.train()))
                .average()
                .orElseThrow();
    }

    private ChipTraining.Result train(Experiment experiment, List<Curves> chips, int epochs) {
        return ChipTraining.train(
                kernel,
                experiment.training(),
                SyntheticData.prepared(experiment).train(),
                experiment.initialNetwork(),
                chips,
                epochs,
                1,
                () -> false);
    }

    @ParameterizedTest
    @EnumSource
    void every_trainer_lowers_the_mean_error_of_the_chips(OptimizerKind kind) {
        Experiment experiment = SyntheticData.experiment(kind, 6);
        List<Curves> chips = chips(experiment, 3);
        ChipTraining.Result result = train(experiment, chips, 20);
        PreparedData data = SyntheticData.prepared(experiment);
        assertThat(meanError(result.network(), chips, data))
                .isLessThan(0.7 * meanError(experiment.initialNetwork(), chips, data));
        assertThat(result.network().curves()).isEqualTo(experiment.idealCurves());
        assertThat(result.epochs()).isBetween(1, 20);
        assertThat(result.diverged()).isFalse();
    }

    @Test
    void chips_that_are_all_the_same_are_trained_like_one() {
        Experiment experiment = SyntheticData.experiment(OptimizerKind.LBFGS, 5);
        List<Curves> one = chips(experiment, 1);
        double[] alone = train(experiment, one, 5).network().parameters();
        double[] twins =
                train(experiment, List.of(one.get(0), one.get(0)), 5).network().parameters();
        assertThat(twins).containsExactly(alone);
    }

    @Test
    void rows_are_kept_aside_as_a_training_of_one_chip_does_and_the_weights_of_their_least_error_kept() {
        for (OptimizerKind kind : List.of(OptimizerKind.LEVENBERG_MARQUARDT, OptimizerKind.ADAM)) {
            Experiment plain = SyntheticData.experiment(kind, 8);
            Experiment experiment = plain.with(plain.training().withValidation(0.3, 3));
            TrainingSnapshot one =
                    SyntheticData.trainer(experiment, Tuning.ideal(experiment)).train(60);
            ChipTraining.Result many =
                    train(experiment, List.of(experiment.idealCurves(), experiment.idealCurves()), 60);
            assertThat(many.epochs()).isEqualTo(one.epochs());
            assertThat(many.network().parameters())
                    .usingComparatorWithPrecision(1e-9)
                    .containsExactly(one.trained().parameters());
            assertThat(train(plain, List.of(plain.idealCurves()), 60).network()).isNotEqualTo(many.network());
        }
    }

    @Test
    void the_normal_equations_are_the_mean_of_those_of_the_chips() {
        Experiment experiment = SyntheticData.experiment(OptimizerKind.LEVENBERG_MARQUARDT, 4);
        PreparedData data = SyntheticData.prepared(experiment);
        NormalEquations equations = new NormalEquations(kernel.blas());
        List<NetworkObjective> parts = chips(experiment, 3).stream()
                .map(c -> new NetworkObjective(
                        kernel, equations, experiment.initialNetwork().with(c), data.train(), experiment.training(), 1))
                .toList();
        MeanObjective mean = new MeanObjective(parts);
        double[] at = experiment.initialNetwork().parameters();
        int n = at.length;
        double[] matrix = new double[n * n];
        double[] gradient = new double[n];
        double loss = mean.normalEquations(at, matrix, gradient);
        double expectedLoss = 0;
        double[] expectedMatrix = new double[n * n];
        double[] expectedGradient = new double[n];
        double[] m = new double[n * n];
        double[] g = new double[n];
        for (NetworkObjective part : parts) {
            expectedLoss += part.normalEquations(at, m, g) / 3;
            for (int i = 0; i < n; i++) {
                expectedGradient[i] += g[i] / 3;
                for (int j = 0; j <= i; j++) {
                    expectedMatrix[i * n + j] += m[i * n + j] / 3;
                }
            }
        }
        assertThat(loss).isCloseTo(expectedLoss, within(1e-12 * expectedLoss));
        assertThat(mean.loss(at)).isCloseTo(expectedLoss, within(1e-12 * expectedLoss));
        assertThat(gradient).usingComparatorWithPrecision(1e-10).containsExactly(expectedGradient);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                assertThat(matrix[i * n + j]).isCloseTo(expectedMatrix[i * n + j], within(1e-10));
            }
        }
    }
}
