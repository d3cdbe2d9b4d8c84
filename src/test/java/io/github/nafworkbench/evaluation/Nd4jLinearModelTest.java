package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.sample.SampleData;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Nd4jLinearModelTest {
    private static final int ROWS = 200;

    @Test
    void a_linear_target_is_fitted_exactly_in_its_unit_even_with_collinear_inputs() throws InputException {
        double[] a = normals(1);
        double[] b = normals(2);
        double[] sum = new double[ROWS];
        double[] target = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            sum[i] = a[i] + b[i];
            target[i] = 300 * a[i] - 20 * b[i] + 1000;
        }
        assertThat(rmse(target, a, b, sum).value()).isLessThan(1e-3);
    }

    @Test
    void constant_and_equal_inputs_do_no_harm() throws InputException {
        double[] a = normals(1);
        double[] constant = new double[ROWS];
        double[] target = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            constant[i] = 3;
            target[i] = 300 * a[i] + 1000;
        }
        assertThat(rmse(target, constant, a, a, a).value()).isLessThan(1e-3);
    }

    @Test
    void what_is_not_linear_remains_as_error() throws InputException {
        double[] a = normals(1);
        double[] noise = normals(3);
        double[] target = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            target[i] = 5 * a[i] + 2 * noise[i];
        }
        Rmse rmse = rmse(target, a);
        assertThat(rmse.value()).isCloseTo(2, within(5 * rmse.standardError()));
    }

    @Test
    void on_the_sample_data_the_linear_model_errs_by_about_six_hundredths() throws InputException {
        Dataset dataset = Dataset.of(SampleData.BENZENOIDS.table(), "E_rel", List.of());
        Rmse rmse = Nd4jLinearModel.testRmse(PreparedData.of(Experiment.of(dataset)));
        assertThat(rmse.value()).isBetween(0.052, 0.062);
    }

    private static double[] normals(long seed) {
        double[] values = new double[ROWS];
        RandomStream.of(seed, Purpose.SPLIT).normals(0, values, 0, ROWS);
        return values;
    }

    private static Rmse rmse(double[] target, double[]... inputs) throws InputException {
        List<Column.Numbers> columns = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            columns.add(new Column.Numbers("x" + i, "", inputs[i]));
        }
        Dataset dataset = new Dataset("made", columns, List.of(new Column.Numbers("t", "", target)));
        return Nd4jLinearModel.testRmse(PreparedData.of(Experiment.of(dataset)));
    }
}
