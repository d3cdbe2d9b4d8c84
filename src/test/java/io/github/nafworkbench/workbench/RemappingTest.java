package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.TrainingSnapshot.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the curves of the moment do, and the weights that undo it. */
class RemappingTest {
    private final HandCrank crank = new HandCrank(Cells.project());
    private final Workbench workbench = crank.workbench;

    @BeforeEach
    void train() {
        workbench.run();
        crank.settle();
    }

    private Evaluation evaluation() {
        return workbench.evaluation().get().orElseThrow();
    }

    private TrainingSnapshot training() {
        return workbench.training().get().orElseThrow();
    }

    private void disperse(CurveSpread spread) {
        workbench.tune(new Object(), t -> t.withDispersion(spread));
        crank.settle();
    }

    @Test
    void remapped_weights_take_the_place_of_retrained_ones_without_training() {
        disperse(new CurveSpread(0.2, 0.2, 0.2, 0.2, 0));
        assertThat(evaluation().realised().value())
                .isGreaterThan(1.05 * evaluation().ideal().value());
        workbench.remap();
        crank.settle();
        assertThat(training().state()).isEqualTo(State.FINISHED);
        assertThat(training().retrainedEpochs()).isZero();
        assertThat(evaluation().retrained().map(Rmse::value).orElseThrow())
                .isCloseTo(evaluation().ideal().value(), within(1e-12));
        assertThat(evaluation().control()).contains(evaluation().ideal());
        assertThat(evaluation().recovery().orElseThrow().recoveredFraction().orElseThrow())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void retraining_goes_on_from_the_remapped_weights() {
        disperse(new CurveSpread(0.2, 0.2, 0.2, 0.2, 0));
        workbench.remap();
        crank.settle();
        double before = evaluation().retrained().map(Rmse::value).orElseThrow();
        workbench.retrain();
        crank.settle();
        assertThat(training().retrainedEpochs()).isEqualTo(6);
        assertThat(evaluation().retrained().map(Rmse::value).orElseThrow()).isLessThan(2 * before);
    }

    @Test
    void where_shapes_differ_nothing_is_remapped() {
        disperse(CurveSpread.ofShape(1));
        assertThat(evaluation().remapped()).isEmpty();
        workbench.remap();
        crank.settle();
        assertThat(training().retrained()).isEmpty();
    }

    @Test
    void measured_curves_that_are_affine_but_for_little_are_remapped() {
        double[] z = TabulatedCurve.equidistant(-8, 8, 401);
        double[] h = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            h[i] = 0.4 + 0.6 * Math.tanh(1.6 * (z[i] - 0.8));
        }
        TabulatedCurve measured = new TabulatedCurve("measured", z, h, Extrapolation.CONSTANT);
        workbench.tune(
                new Object(),
                t -> t.withDrawn(
                        Curves.uniform(workbench.project().get().experiment().topology(), measured)));
        crank.settle();
        assertThat(evaluation().remapped().orElseThrow().exact()).isFalse();
        assertThat(evaluation().remapped().orElseThrow().rmse().value())
                .isCloseTo(
                        evaluation().ideal().value(),
                        within(1e-3 * evaluation().ideal().value()));
        assertThat(evaluation().realised().value())
                .isGreaterThan(1.05 * evaluation().ideal().value());
    }

    @Test
    void the_neuron_with_the_bad_curve_does_the_damage() {
        assertThat(evaluation().damage()).isEmpty();
        workbench.tune(new Object(), t -> t.withDrawn(t.drawn().with(0, 1, Cells.bent())));
        crank.settle();
        assertThat(evaluation().damage().get(0).get(0)).isZero();
        assertThat(evaluation().damage().get(0).get(1)).isPositive();
        assertThat(evaluation().damageShares().get(0)).containsExactly(0.0, 1.0, 0.0);
    }
}
