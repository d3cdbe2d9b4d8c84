package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Noise that lasts, and curves that differ: formula against chips. */
class LastingIdentitiesTest extends Identities {
    private static final int CHIPS = 2000;

    @Test
    void lasting_noise_has_the_formula_as_its_mean_over_chips_and_the_spread_of_its_quadratic_form() {
        for (Lifetime lifetime : List.of(Lifetime.PROGRAMMING, Lifetime.CHIP)) {
            String of = ", " + lifetime.name().toLowerCase(Locale.ROOT);
            lasting("I11 output offsets" + of, at(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0.1, 0), lifetime);
            lasting("I11 amplitudes" + of, at(NoisePlace.NEURON_OUTPUT, NoiseKind.MULTIPLICATIVE, 0.1, 0), lifetime);
            lasting("I11 thresholds" + of, at(NoisePlace.NET_INPUT, NoiseKind.ADDITIVE, 1e-3, 0), lifetime);
            lasting("I11 gains" + of, at(NoisePlace.NET_INPUT, NoiseKind.MULTIPLICATIVE, 1e-3, 0), lifetime);
            lasting("I11 weights additive" + of, at(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, 1e-3, 0), lifetime);
            lasting("I11 weights relative" + of, at(NoisePlace.WEIGHT, NoiseKind.MULTIPLICATIVE, 1e-3, 0), lifetime);
            lasting(
                    "I11 amplitudes uniform, 0.4 common" + of,
                    uniform(at(NoisePlace.NEURON_OUTPUT, NoiseKind.MULTIPLICATIVE, 0.1, 0.4)),
                    lifetime);
        }
    }

    private void lasting(String identity, NoiseSource source, Lifetime lifetime) {
        TestRows rows = rows(shallow, 0, 100);
        NoiseModel noise = NoiseModel.of(source.with(lifetime));
        double predicted = Prediction.of(kernel, shallow, rows, noise).rmse(noise);
        DeviceSpread spread = DeviceSpread.of(kernel, shallow, rows, noise);
        assertThat(Math.sqrt(spread.mean())).isCloseTo(predicted, within(1e-12 * predicted));
        MonteCarlo drawn = new MonteCarlo(kernel, shallow, rows, noise, 3).draw(CHIPS);
        TABLE.compare(identity, predicted, drawn, IdentityTable.LASTING);
        // The standard error of the RMSE is the spread between chips over 2 RMSE sqrt(CHIPS).
        double measured = drawn.standardError() * 2 * drawn.rmse() * Math.sqrt(CHIPS);
        // A sum of nu equal squares has kurtosis 3 + 12 / nu; the standard error of its s.d. follows.
        double kurtosis = 3 + 12 / spread.degreesOfFreedom();
        double error = spread.standardDeviation() * Math.sqrt((kurtosis - 1) / (4.0 * CHIPS));
        TABLE.compare(identity + ": spread", spread.standardDeviation(), measured, error, 2 * IdentityTable.LASTING);
    }

    @Test
    void where_residuals_are_large_chips_differ_by_how_they_meet_them() {
        for (NoiseKind kind : NoiseKind.values()) {
            NoiseModel noise =
                    NoiseModel.of(at(NoisePlace.NEURON_OUTPUT, kind, 1e-3, 0).with(Lifetime.CHIP));
            TestRows rows = rows(shallow, 0.3, 100);
            double predicted = DeviceSpread.of(kernel, shallow, rows, noise).standardDeviation();
            assertThat(DeviceSpread.of(kernel, shallow, rows(shallow, 0, 100), noise)
                            .standardDeviation())
                    .isLessThan(0.2 * predicted);
            MonteCarlo drawn = new MonteCarlo(kernel, shallow, rows, noise, 3).draw(CHIPS);
            double measured = drawn.standardError() * 2 * drawn.rmse() * Math.sqrt(CHIPS);
            // As good as normal, of kurtosis 3.
            TABLE.compare(
                    "I11 " + kind.name().toLowerCase(Locale.ROOT) + " with residuals of 0.3: spread",
                    predicted,
                    measured,
                    predicted / Math.sqrt(2.0 * CHIPS),
                    2 * IdentityTable.LASTING);
        }
    }

    @Test
    void differences_of_curve_parameters_add_what_noise_of_the_same_place_adds() {
        TestRows rows = rows(shallow, 0, 100);
        double s = 1e-3;
        spread("I11 curve offsets", rows, new CurveSpread(s, 0, 0, 0, 0), NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE);
        spread(
                "I11 curve amplitudes",
                rows,
                new CurveSpread(0, s, 0, 0, 0),
                NoisePlace.NEURON_OUTPUT,
                NoiseKind.MULTIPLICATIVE);
        spread("I11 curve gains", rows, new CurveSpread(0, 0, s, 0, 0), NoisePlace.NET_INPUT, NoiseKind.MULTIPLICATIVE);
        spread("I11 curve thresholds", rows, new CurveSpread(0, 0, 0, s, 0), NoisePlace.NET_INPUT, NoiseKind.ADDITIVE);
    }

    private void spread(String identity, TestRows rows, CurveSpread spread, NoisePlace place, NoiseKind kind) {
        NoiseModel noise = NoiseModel.of(at(place, kind, 1e-3, 0).with(Lifetime.CHIP));
        MeanSquares squares = new MeanSquares();
        for (int chip = 0; chip < CHIPS; chip++) {
            Network network = shallow.with(shallow.curves().dispersed(spread, chip));
            squares.add(ErrorSums.of(kernel.outputs(network, rows.test()), rows.test())
                    .meanSquare());
        }
        TABLE.compare(
                identity,
                Prediction.of(kernel, shallow, rows, noise).rmse(noise),
                HALF_RANGE * squares.root(),
                HALF_RANGE * squares.rootError(),
                IdentityTable.LASTING);
    }
}
