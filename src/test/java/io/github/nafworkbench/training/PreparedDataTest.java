package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Gaps;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.data.split.FoldSplit;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.network.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreparedDataTest {
    private static final Dataset DATASET = SyntheticData.dataset(
            new double[] {0, 10, 5, 1000, -7}, new double[] {1, 3, 2, 2, 2}, new double[] {2, 6, 4, 100, 5});

    @Test
    void both_scalings_are_fitted_on_the_training_rows_alone() throws InputException {
        PreparedData data =
                PreparedData.of(DATASET, new Split(new int[] {0, 1, 2}, new int[] {3, 4}), ScalingKind.MIN_MAX);
        assertThat(data.inputScaling().centre()).containsExactly(5, 2);
        assertThat(data.inputScaling().networkUnit()).containsExactly(5, 1);
        assertThat(data.targetScaling().centre()).containsExactly(4);
        assertThat(data.targetNetworkUnit()).isEqualTo(2);
        assertThat(data.train().inputs()).containsExactly(-1, 1, 0, -1, 1, 0);
        assertThat(data.train().targets()).containsExactly(-1, 1, 0);
        assertThat(data.test().inputs()).containsExactly(199, -2.4, 0, 0);
        assertThat(data.test().targets()).containsExactly(48, 0.5);
    }

    @Test
    void training_values_fill_minus_one_to_one() throws InputException {
        Samples train =
                PreparedData.of(Experiment.of(SyntheticData.dataset(80))).train();
        assertThat(train.count()).isEqualTo(64);
        for (double[] column : new double[][] {
            Arrays.copyOf(train.inputs(), 64), Arrays.copyOfRange(train.inputs(), 64, 128), train.targets()
        }) {
            assertThat(Arrays.stream(column).min().orElseThrow()).isCloseTo(-1, within(1e-15));
            assertThat(Arrays.stream(column).max().orElseThrow()).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void gaps_are_filled_by_the_median_of_the_training_rows_whatever_the_test_rows_hold() throws InputException {
        for (double test : new double[] {-1e6, 1e6}) {
            Dataset dataset = new Dataset(
                    "gaps.csv",
                    List.of(new Column.Numbers("x", "", new double[] {1, Double.NaN, 3, 2, test, Double.NaN})),
                    List.of(new Column.Numbers("y", "", new double[] {1, 2, 3, 4, 5, 6})),
                    List.of(),
                    Gaps.MEDIAN);
            PreparedData data =
                    PreparedData.of(dataset, new Split(new int[] {0, 1, 2, 3}, new int[] {4, 5}), ScalingKind.MIN_MAX);
            assertThat(data.dataset().inputs().get(0).values()).containsExactly(1, 2, 3, 2, test, 2);
            assertThat(data.train().inputs()).containsExactly(-1, 0, 1, 0);
            assertThat(data.test().inputs()[1]).isZero();
        }
    }

    @Test
    void an_input_without_a_value_in_training_is_refused_before_a_run() {
        Dataset dataset = new Dataset(
                "gaps.csv",
                List.of(new Column.Numbers("x", "", new double[] {1, Double.NaN, Double.NaN, Double.NaN, Double.NaN})),
                List.of(new Column.Numbers("y", "", new double[] {1, 2, 3, 4, 5})),
                List.of(),
                Gaps.MEDIAN);
        Experiment experiment = Experiment.of(dataset).with(new FoldSplit(2, 1, 1));
        Experiment other = Experiment.of(dataset).with(new FoldSplit(2, 2, 1));
        assertThat(Stream.of(experiment, other)
                        .filter(e -> refused(e).contains("gaps.csv, column x: has no value in the"))
                        .count())
                .isEqualTo(1);
    }

    private static String refused(Experiment experiment) {
        try {
            PreparedData.check(experiment);
            return "";
        } catch (InputException e) {
            return e.getMessage();
        }
    }

    @Test
    void a_target_that_is_constant_in_training_is_refused() {
        Dataset dataset = SyntheticData.dataset(
                new double[] {1, 2, 3, 4, 5}, new double[] {1, 3, 2, 2, 7}, new double[] {2, 2, 2, 2, 5});
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() ->
                        PreparedData.of(dataset, new Split(new int[] {0, 1, 2, 3}, new int[] {4}), ScalingKind.MIN_MAX))
                .withMessage("smooth.csv, column y: the target has the same value in all 4 training rows. "
                        + "Choose another seed or target.");
    }

    @Test
    void networks_too_large_for_levenberg_marquardt_are_refused_but_not_for_adam() throws InputException {
        Experiment fits = Experiment.of(SyntheticData.dataset(50)).withNeurons(List.of(1749), AnalyticCurve.TANH);
        assertThat(fits.topology().parameters()).isEqualTo(6997);
        PreparedData.of(fits);
        Experiment large = fits.withNeurons(List.of(1750), AnalyticCurve.TANH);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> PreparedData.of(large))
                .withMessage("Levenberg-Marquardt: keeps a matrix of parameters by parameters in memory, and this "
                        + "network has 7001 parameters to train; the most is 7000. "
                        + "Use fewer neurons, or choose lbfgs or adam.");
        PreparedData.of(large.withTraining(OptimizerKind.ADAM, 1, 0));
    }

    @Test
    void shares_that_leave_too_few_rows_are_refused() {
        Experiment experiment = Experiment.of(DATASET);
        for (double share : new double[] {0, 0.01, 0.8, 1, Double.NaN}) {
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> PreparedData.of(experiment.with(new RandomSplit(share, 1))))
                    .satisfies(e -> assertThat(e.problem().where()).isEqualTo("Test share"))
                    .satisfies(e -> assertThat(e.problem().remedy()).isNotEmpty());
        }
    }
}
