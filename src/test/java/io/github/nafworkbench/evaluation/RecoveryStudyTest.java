package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.BlasChoice;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RecoveryStudyTest {
    private static final RecoveryStudy.Settings SETTINGS =
            new RecoveryStudy.Settings(0.1, 1, 5, new double[] {0, 0.01, 0.1}, 40, 1);

    private final List<RecoveryStudy.Step> steps = new ArrayList<>();

    @Test
    void retraining_repairs_what_the_curves_broke() throws InputException {
        RecoveryFindings findings = study(() -> false).orElseThrow();
        Recovery recovery = findings.recovery();

        assertThat(recovery.realised().value()).isGreaterThan(recovery.ideal().value());
        assertThat(recovery.retrained().value()).isLessThan(recovery.realised().value());
        assertThat(findings.end().retrainedEpochs()).isEqualTo(5);
        assertThat(findings.before().largestDisagreement()).isLessThan(0.1);
        assertThat(steps).containsSubsequence(RecoveryStudy.Step.values());
    }

    @Test
    void the_error_at_the_doubling_level_is_twice_the_clean_one() throws InputException {
        Tolerance tolerance = study(() -> false).orElseThrow().before().tolerance();
        double level = tolerance.doublingLevel().orElseThrow();
        double clean = tolerance.clean().value();

        assertThat(Math.hypot(clean, tolerance.gain() * level)).isCloseTo(2 * clean, within(1e-12 * clean));
    }

    @Test
    void predictions_have_the_errors_of_the_table() throws InputException {
        RecoveryFindings findings = study(() -> false).orElseThrow();
        TestPredictions p = findings.predictions();
        double sum = 0;
        for (int row = 0; row < p.rows(); row++) {
            sum += Math.pow(p.retrained()[row] - p.truth()[row], 2);
        }
        double rmse = Math.sqrt(sum / p.rows());

        assertThat(rmse).isCloseTo(findings.recovery().retrained().value(), within(1e-12 * rmse));
    }

    @Test
    void errors_of_ratios_agree_with_leaving_out_each_row_in_turn() throws InputException {
        TestPredictions p = study(() -> false).orElseThrow().predictions();
        int n = p.rows();
        double[] left = new double[n];
        double mean = 0;
        for (int row = 0; row < n; row++) {
            left[row] = without(p, p.retrained(), row) / without(p, p.control(), row) - 1;
            mean += left[row] / n;
        }
        double sum = 0;
        for (double value : left) {
            sum += (value - mean) * (value - mean);
        }
        double jackknife = Math.sqrt(sum * (n - 1) / n);

        assertThat(p.excessErrorRatioError()).isCloseTo(jackknife, within(0.15 * jackknife));
    }

    @Test
    void a_cancelled_study_finds_nothing() throws InputException {
        assertThat(study(() -> steps.contains(RecoveryStudy.Step.RETRAINING))).isEmpty();
    }

    private Optional<RecoveryFindings> study(BooleanSupplier cancelled) throws InputException {
        Kernel kernel = new Kernel(BlasChoice.bySelfTest().newBlas().get());
        return new RecoveryStudy(
                        experiment(), SETTINGS, kernel, () -> 0, cancelled, (step, done, all) -> steps.add(step))
                .run();
    }

    private static double without(TestPredictions p, double[] predicted, int left) {
        double sum = 0;
        for (int row = 0; row < p.rows(); row++) {
            sum += row == left ? 0 : Math.pow(predicted[row] - p.truth()[row], 2);
        }
        return Math.sqrt(sum / (p.rows() - 1));
    }

    private static Experiment experiment() {
        int rows = 300;
        double[] a = new double[rows];
        double[] b = new double[rows];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            a[i] = Math.sin(1.7 * i);
            b[i] = Math.cos(2.3 * i);
            y[i] = 3 * a[i] * b[i] + a[i];
        }
        Dataset data = new Dataset(
                "waves",
                List.of(new Column.Numbers("a", "", a), new Column.Numbers("b", "", b)),
                List.of(new Column.Numbers("y", "mV", y)));
        return Experiment.of(data)
                .withNeurons(List.of(6), Experiment.DEFAULT_IDEAL)
                .withTraining(OptimizerKind.LEVENBERG_MARQUARDT, 15, 1e-5);
    }
}
