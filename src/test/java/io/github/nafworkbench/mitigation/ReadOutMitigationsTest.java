package io.github.nafworkbench.mitigation;

import static io.github.nafworkbench.mitigation.Circuits.NOISE;
import static io.github.nafworkbench.mitigation.Circuits.NONE;
import static io.github.nafworkbench.mitigation.Circuits.outputs;
import static io.github.nafworkbench.mitigation.Circuits.rmse;
import static io.github.nafworkbench.mitigation.Circuits.shifted;
import static io.github.nafworkbench.mitigation.Circuits.trainingError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.Faults;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.ReferenceScale;
import io.github.nafworkbench.training.TrainedModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mitigations that change weights without training. */
class ReadOutMitigationsTest {
    private final TrainedModel model = Circuits.model(6);
    private final TrainedModel deep = Circuits.model(5, 4);

    @Test
    void output_recalibration_takes_back_what_is_alike_for_all_neurons() {
        Trial trial = Circuits.trial(shifted(model, 0.2, 0.7));
        Network ideal = model.network();
        Network fitted = Circuits.applied(new OutputRecalibration(), trial).network();
        assertThat(trainingError(trial, fitted))
                .isLessThan(trainingError(trial, trial.circuit().realised()));
        // The best line is at least as good as the one that gives the ideal outputs.
        assertThat(trainingError(trial, fitted)).isLessThanOrEqualTo(trainingError(trial, ideal) * (1 + 1e-12));
    }

    @Test
    void output_recalibration_leaves_no_line_in_the_training_errors() {
        Trial trial = Circuits.trial(Circuits.dispersed(model, Circuits.AFFINE, NONE));
        Network fitted = Circuits.applied(new OutputRecalibration(), trial).network();
        double[] y = trial.kernel().outputs(fitted, trial.data().train());
        double[] t = trial.data().train().targets();
        double sum = 0;
        double product = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] - t[i];
            product += (y[i] - t[i]) * y[i];
        }
        assertThat(sum).isCloseTo(0, within(1e-11));
        assertThat(product).isCloseTo(0, within(1e-11));
    }

    @Test
    void output_recalibration_leaves_out_noise_that_it_cannot_scale() {
        double[] clean = recalibrated(NONE);
        NoiseSource readOut = NoiseSource.of(NoisePlace.READ_OUT, NoiseKind.ADDITIVE, 1);
        assertThat(recalibrated(NoiseModel.of(readOut)))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(clean);
        assertThat(recalibrated(NoiseModel.of(readOut.with(ReferenceScale.FULL_SCALE))))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(clean);
    }

    @Test
    void output_recalibration_is_the_best_line_under_noise_of_the_weights() {
        NoiseSource relative = NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.MULTIPLICATIVE, 0.3);
        NoiseSource additive = NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 0.1);
        for (NoiseSource weights : List.of(
                relative,
                relative.with(Lifetime.CHIP),
                additive.with(ReferenceScale.FULL_SCALE),
                additive.with(ReferenceScale.RMS).with(Lifetime.PROGRAMMING),
                additive.with(ReferenceScale.RANGE))) {
            // All of this noise grows with the line's slope: least squares on the very draws it is fitted to.
            assertBestLine(NoiseModel.of(weights), Trial.FITTED_DRAW, 20, 1e-3);
        }
        // What comes in through the output layer's weights is left out of the fit, so it is the best on average only.
        assertBestLine(NoiseModel.of(additive.withLevel(0.3)), 0, 4000, 0.1);
    }

    /** No line a little off the fitted one errs less on the training rows. */
    private void assertBestLine(NoiseModel noise, long firstDraw, int draws, double step) {
        Trial trial = Circuits.trial(Circuits.dispersed(model, Circuits.AFFINE, noise));
        Network fitted = Circuits.applied(new OutputRecalibration(), trial).network();
        assertThat(fitted).isNotEqualTo(trial.circuit().realised());
        double least = trainingErrorUnder(trial, fitted, firstDraw, draws);
        for (double off : new double[] {-step, step}) {
            assertThat(trainingErrorUnder(trial, line(fitted, 1 + off, 0), firstDraw, draws))
                    .as("%s, slope", noise.sources())
                    .isGreaterThan(least);
            assertThat(trainingErrorUnder(trial, line(fitted, 1, off), firstDraw, draws))
                    .as("%s, offset", noise.sources())
                    .isGreaterThan(least);
        }
    }

    private static double trainingErrorUnder(Trial trial, Network network, long firstDraw, int draws) {
        TestRows rows = new TestRows(trial.data().train(), trial.data().train(), 1);
        return DrawnErrors.of(
                        trial.kernel(),
                        network,
                        List.of(rows),
                        trial.noise(),
                        firstDraw,
                        draws,
                        trial.settings().seed())
                .get(0)
                .rmse();
    }

    private static Network line(Network network, double slope, double offset) {
        double[] p = network.parameters().clone();
        for (int k = network.topology().weightOffset(1); k < p.length; k++) {
            p[k] *= slope;
        }
        p[p.length - 1] += offset;
        return network.with(p);
    }

    private double[] recalibrated(NoiseModel noise) {
        Trial trial = Circuits.trial(Circuits.dispersed(model, Circuits.AFFINE, noise));
        return Circuits.applied(new OutputRecalibration(), trial).network().parameters();
    }

    @Test
    void affine_remapping_restores_the_ideal_outputs_at_any_depth() {
        for (TrainedModel one : List.of(model, deep)) {
            Trial trial = Circuits.trial(Circuits.dispersed(one, Circuits.AFFINE, NONE));
            Outcome.Applied applied = Circuits.applied(new AffineRemapping(), trial);
            assertThat(outputs(trial, trial.circuit().realised())[0])
                    .isNotCloseTo(outputs(trial, one.network())[0], within(1e-3));
            assertThat(outputs(trial, applied.network()))
                    .usingComparatorWithPrecision(1e-12)
                    .containsExactly(outputs(trial, one.network()));
            assertThat(applied.network().curves())
                    .isEqualTo(trial.circuit().devices().curves(1));
        }
    }

    @Test
    void affine_remapping_goes_from_one_chip_to_another() {
        Curves first = model.network().curves().dispersed(Circuits.AFFINE, 9);
        TrainedModel moved = new TrainedModel(
                model.experiment(), model.data(), model.network().with(first), 20);
        Circuit circuit =
                new Circuit(moved, new Devices.Dispersed(model.network().curves(), Circuits.AFFINE, 5), NONE);
        Trial trial = Circuits.trial(circuit);
        assertThat(outputs(trial, Circuits.applied(new AffineRemapping(), trial).network()))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(outputs(trial, moved.network()));
    }

    @Test
    void affine_remapping_says_when_shapes_differ_or_nothing_does() {
        assertThat(Circuits.why(new AffineRemapping(), Circuits.dispersed(model, CurveSpread.ofShape(0.1), NONE)))
                .contains("6 of 6 neurons", "shapes differ");
        assertThat(Circuits.why(new AffineRemapping(), shifted(model, 0.1, 0))).contains("6 of 6");
        assertThat(Circuits.why(new AffineRemapping(), Circuits.asTrained(model, NOISE)))
                .contains("those the network was trained with");
    }

    @Test
    void the_last_layer_by_least_squares_takes_out_offset_and_amplitude() {
        Trial trial = Circuits.trial(Circuits.dispersed(model, new CurveSpread(0.2, 0.3, 0, 0, 0), NONE));
        Trial ideal = Circuits.trial(Circuits.asTrained(model, NONE));
        Network fitted = Circuits.applied(new LastLayerLeastSquares(), trial).network();
        Network best = Circuits.applied(new LastLayerLeastSquares(), ideal).network();
        assertThat(trial.kernel().outputs(fitted, trial.data().train()))
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(ideal.kernel().outputs(best, trial.data().train()));
    }

    @Test
    void the_noise_optimal_read_out_errs_less_under_noise_than_the_least_squares_one() {
        Trial trial = Circuits.trial(Circuits.asTrained(model, NOISE));
        Network plain = Circuits.applied(new LastLayerLeastSquares(), trial).network();
        Network optimal = Circuits.applied(new NoiseOptimalReadOut(), trial).network();
        assertThat(rmse(trial, optimal, NOISE)).isLessThan(rmse(trial, plain, NOISE));
        assertThat(trainingError(trial, optimal)).isGreaterThan(trainingError(trial, plain));
    }

    @Test
    void the_noise_optimal_read_out_needs_a_formula() {
        Mitigation optimal = new NoiseOptimalReadOut();
        assertThat(Circuits.why(optimal, Circuits.asTrained(model, NONE))).contains("no noise");
        assertThat(Circuits.why(optimal, Circuits.asTrained(model, NOISE.with(new Faults(0.1, 0)))))
                .contains("no formula");
        NoiseModel weights = NoiseModel.of(NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 0.01));
        assertThat(Circuits.why(optimal, Circuits.asTrained(model, weights))).contains("weights");
    }
}
