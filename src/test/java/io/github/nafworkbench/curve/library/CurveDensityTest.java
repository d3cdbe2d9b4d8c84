package io.github.nafworkbench.curve.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.measured.CurvePoints;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveDensityTest {
    private static CurvePoints line(double... xy) {
        double[] x = new double[xy.length / 2];
        double[] y = new double[xy.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return new CurvePoints(x, y);
    }

    private static CurveDensity count(CurvePoints... curves) {
        return CurveDensity.of(List.of(curves), 4, 3, 0, 4, 0, 3);
    }

    @Test
    void a_level_line_passes_one_row() {
        assertThat(count(line(0, 1.5, 4, 1.5)).counts()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0);
    }

    @Test
    void a_steep_line_passes_every_row_of_its_column() {
        assertThat(count(line(0, 0.5, 2, 0.5, 2.01, 2.5, 4, 2.5)).counts())
                .containsExactly(0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0);
    }

    @Test
    void a_curve_with_many_points_in_a_cell_counts_once() {
        assertThat(count(line(1.1, 0.5, 1.2, 0.6, 1.3, 0.4, 1.4, 0.5)).counts())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
    }

    @Test
    void what_is_outside_is_not_counted() {
        assertThat(count(line(-5, 9, 9, 9), line(-3, 1, -1, 2), line(5, 1, 6, 1))
                        .most())
                .isZero();
    }

    @Test
    void thousands_of_curves_on_several_threads_give_the_sum() {
        CurveDensity one = count(line(0, 0.2, 1, 2.9, 3, 1.1, 4, 0.1));
        CurveDensity many =
                CurveDensity.of(Collections.nCopies(5000, line(0, 0.2, 1, 2.9, 3, 1.1, 4, 0.1)), 4, 3, 0, 4, 0, 3);
        for (int i = 0; i < one.counts().length; i++) {
            assertThat(many.counts()[i]).isEqualTo(5000 * one.counts()[i]);
        }
    }
}
