package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.Quantisation;
import io.github.nafworkbench.noise.ReferenceScale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Noise of every read and rounding: formula against draws. */
class FormulaIdentitiesTest extends Identities {
    @Test
    void after_the_curves_of_one_hidden_layer_the_formula_is_exact_at_every_level() {
        for (double level : new double[] {0.01, 0.5}) {
            String at = ", level " + level;
            NoiseSource add = output(NoiseKind.ADDITIVE).withLevel(level);
            NoiseSource mul = output(NoiseKind.MULTIPLICATIVE).withLevel(level);
            compare("I1 additive" + at, shallow, 0.02, add, 300);
            compare("I2 additive common" + at, shallow, 0.02, add.withCommon(1), 300);
            compare("I1+I2 additive, 0.3 common" + at, shallow, 0.02, add.withCommon(0.3), 300);
            compare("I3 multiplicative" + at, shallow, 0.02, mul, 300);
            compare("I3g group, width " + level, shallow, 0.02, NoiseSource.group(level), 300);
            compare("I4 multiplicative common" + at, shallow, 0.02, mul.withCommon(1), 300);
            compare("I1 additive uniform, 0.3 common" + at, shallow, 0.02, uniform(add.withCommon(0.3)), 300);
            compare("I1 additive, rms scale" + at, shallow, 0.02, add.with(ReferenceScale.RMS), 300);
            NoiseSource readOut =
                    source(NoisePlace.READ_OUT, NoiseKind.ADDITIVE).withLevel(level);
            compare("I6 read-out additive, two layers" + at, deep, 0.02, readOut, 300);
            NoiseSource gain =
                    source(NoisePlace.READ_OUT, NoiseKind.MULTIPLICATIVE).withLevel(level);
            compare("I6 read-out multiplicative, two layers" + at, deep, 0.02, gain, 300);
        }
    }

    /** The tolerance needs some 2,000,000 rows and draws. */
    @Test
    void the_exact_formulas_are_met_within_a_fifth_of_a_per_cent() {
        for (NoiseKind kind : NoiseKind.values()) {
            for (double common : new double[] {0, 1}) {
                String of = ", " + kind.name().toLowerCase(Locale.ROOT) + ", common " + common;
                NoiseSource source = at(NoisePlace.NEURON_OUTPUT, kind, 0.1, common);
                compare("I1 to I4, many draws" + of, shallow, 0.02, source, 7000, IdentityTable.TEMPORAL_MANY);
            }
        }
        NoiseSource group = NoiseSource.group(0.3);
        compare("I3g, many draws", shallow, 0.02, group, 7000, IdentityTable.TEMPORAL_MANY);
        NoiseSource readOut = source(NoisePlace.READ_OUT, NoiseKind.ADDITIVE).withLevel(0.1);
        compare("I6, many draws", shallow, 0.02, readOut, 7000, IdentityTable.TEMPORAL_MANY);
    }

    @Test
    void before_the_curves_and_in_deep_networks_the_formula_is_the_leading_order() {
        double small = 1e-3;
        for (NoiseKind kind : NoiseKind.values()) {
            String name = " " + kind.name().toLowerCase(Locale.ROOT);
            for (double common : new double[] {0, 1}) {
                String of = name + ", common " + common;
                compare("I5 net input" + of, shallow, 0, at(NoisePlace.NET_INPUT, kind, small, common), 300);
                compare("I5 input" + of, shallow, 0, at(NoisePlace.INPUT, kind, small, common), 300);
                compare("I7 two layers, output" + of, deep, 0, at(NoisePlace.NEURON_OUTPUT, kind, small, common), 300);
                compare("I7 two layers, net input" + of, deep, 0, at(NoisePlace.NET_INPUT, kind, small, common), 300);
                compare("I7 two layers, input" + of, deep, 0, at(NoisePlace.INPUT, kind, small, common), 300);
                compare("weights at every read" + of, deep, 0, at(NoisePlace.WEIGHT, kind, small, common), 300);
                compare(
                        "weights at every read, uniform" + of,
                        shallow,
                        0,
                        uniform(at(NoisePlace.WEIGHT, kind, small, common)),
                        100);
            }
        }
        for (ReferenceScale scale : List.of(ReferenceScale.FULL_SCALE, ReferenceScale.RANGE, ReferenceScale.RMS)) {
            NoiseSource weight =
                    at(NoisePlace.WEIGHT, NoiseKind.ADDITIVE, small, 0).with(scale);
            compare("weights at every read, scale " + scale, deep, 0, weight, 300);
        }
    }

    /** With residuals as large as the noise: for noise alone what is left out is half a per cent at a level of 0.1. */
    @Test
    void before_the_curves_the_leading_order_is_met_within_three_thousandths_for_small_noise() {
        for (double level : new double[] {0.01, 0.03, 0.1}) {
            NoiseSource netInput = at(NoisePlace.NET_INPUT, NoiseKind.ADDITIVE, level, 0);
            leading("I5 net input, level " + level, shallow, level, netInput, 2000, 0.003);
        }
        for (double level : new double[] {0.003, 0.01}) {
            NoiseSource input = at(NoisePlace.INPUT, NoiseKind.ADDITIVE, level, 0);
            leading("I5 input, level " + level, shallow, level, input, 2000, 0.003);
        }
    }

    @Test
    void in_two_layers_the_leading_order_is_met_within_a_hundredth_up_to_twentieths() {
        for (NoiseKind kind : NoiseKind.values()) {
            for (double common : new double[] {0, 1}) {
                for (double level : new double[] {0.01, 0.05}) {
                    String of = ", " + kind.name().toLowerCase(Locale.ROOT) + ", common " + common + ", level " + level;
                    NoiseSource output = at(NoisePlace.NEURON_OUTPUT, kind, level, common);
                    leading("I7 two layers" + of, deep, 0, output, 600, 0.01);
                }
            }
        }
    }

    @Test
    void rounding_to_many_bits_is_uniform_noise_of_one_step() {
        for (Quantisation rounding : List.of(new Quantisation(8, 0, 0), new Quantisation(0, 10, 0))) {
            TestRows rows = rows(shallow, 0, 5000);
            NoiseModel noise = NoiseModel.of().with(rounding);
            double predicted = Prediction.of(kernel, shallow, rows, noise).rmse(noise);
            double[] y = outputs(shallow, rows, noise, 1)[0];
            Rmse measured = Rmse.of(y, rows.test().targets(), rows.test().count(), HALF_RANGE);
            TABLE.compare("I6 " + rounding, predicted, measured.value(), measured.standardError(), 0.05);
        }
    }

    @Test
    void the_level_that_doubles_the_error_is_that_of_the_gain() {
        TestRows rows = rows(shallow, 0.02);
        NoiseSource source = output(NoiseKind.ADDITIVE);
        Prediction prediction = Prediction.of(kernel, shallow, rows, NoiseModel.of(source));
        Rmse clean = Rmse.of(kernel, shallow, rows.test(), HALF_RANGE);
        double level = Tolerance.of(clean, prediction, source).doublingLevel().orElseThrow();
        NoiseModel noise = NoiseModel.of(source.withLevel(level));
        TABLE.compare(
                "I8 twice the clean error at sigma_2x",
                2 * clean.value(),
                new MonteCarlo(kernel, shallow, rows, noise, 5).draw(300));
    }

    @Test
    void the_level_at_which_the_drawn_error_doubles_is_the_predicted_one() {
        Network three = Examples.tanhNetwork(new Topology(3, List.of(8, 7, 6), 1), 1);
        for (Network network : List.of(shallow, deep, three)) {
            TestRows rows = rows(network, 0.02);
            NoiseSource source = output(NoiseKind.ADDITIVE);
            Rmse clean = Rmse.of(kernel, network, rows);
            Tolerance tolerance =
                    Tolerance.of(clean, Prediction.of(kernel, network, rows, NoiseModel.of(source)), source);
            double predicted = tolerance.doublingLevel().orElseThrow();
            double low = predicted / 2;
            double high = 2 * predicted;
            MonteCarlo drawn = null;
            for (int i = 0; i < 20; i++) {
                double level = (low + high) / 2;
                NoiseModel noise = NoiseModel.of(source.withLevel(level));
                drawn = new MonteCarlo(kernel, network, rows, noise, 5).draw(100);
                if (drawn.rmse() < 2 * clean.value()) {
                    low = level;
                } else {
                    high = level;
                }
            }
            // At twice the clean error an error d of the RMSE is one of 4/3 d / RMSE of the level.
            double error = predicted * 4 / 3 * drawn.standardError() / drawn.rmse();
            TABLE.compare("I8 bisected sigma_2x, hidden " + network.topology().hidden(), predicted, low, error, 0.02);
        }
    }

    @Test
    void rounding_of_weights_is_on_average_over_networks_uniform_noise_of_one_step() {
        NoiseModel noise = NoiseModel.of().with(new Quantisation(0, 0, 9));
        int networks = 400;
        double predicted = 0;
        double[] squares = new double[networks];
        for (int k = 0; k < networks; k++) {
            Network network = Examples.tanhNetwork(new Topology(3, List.of(12), 1), k + 1);
            TestRows rows = rows(network, 0, 50);
            predicted += Math.pow(Prediction.of(kernel, network, rows, noise).rmse(noise), 2) / networks;
            squares[k] = Math.pow(
                    new MonteCarlo(kernel, network, rows, noise, 1).draw(1).rmse(), 2);
        }
        double mean = Arrays.stream(squares).average().orElseThrow();
        double variance =
                Arrays.stream(squares).map(x -> (x - mean) * (x - mean)).sum() / (networks - 1);
        TABLE.compare(
                "I6 weights of 9 bits, mean square of 400 networks",
                predicted,
                mean,
                Math.sqrt(variance / networks),
                0.1);
    }

    @Test
    void the_mean_error_of_draws_is_at_most_the_root_of_their_mean_square() {
        TestRows rows = rows(shallow, 0.02);
        NoiseModel noise = NoiseModel.of(
                output(NoiseKind.ADDITIVE).withLevel(0.2).withCommon(1).with(Lifetime.CHIP));
        double[][] y = outputs(shallow, rows, noise, 50);
        double[] rmse = Arrays.stream(y)
                .mapToDouble(draw ->
                        HALF_RANGE * Math.sqrt(ErrorSums.of(draw, rows.test()).meanSquare()))
                .toArray();
        double mean = Arrays.stream(rmse).average().orElseThrow();
        double root = Math.sqrt(Arrays.stream(rmse).map(r -> r * r).average().orElseThrow());
        assertThat(mean).isLessThan(0.99 * root);
        TABLE.compare(
                "I15 root of the mean square of draws",
                root,
                new MonteCarlo(kernel, shallow, rows, noise, 11).draw(50).rmse(),
                1e-15,
                1e-14);
    }

    @Test
    void without_noise_every_error_is_the_same_to_the_last_bit() {
        for (Network network : List.of(shallow, deep)) {
            TestRows rows = rows(network, 0.02, 2500);
            double clean = Rmse.of(kernel, network, rows.test(), HALF_RANGE).value();
            NoiseModel off = NoiseModel.neuronOutput(0, 0, 0.3);
            double drawn = new MonteCarlo(kernel, network, rows, off, 1).draw(3).rmse();
            assertThat(Prediction.of(kernel, network, rows, off).rmse(off)).isEqualTo(clean);
            assertThat(HALF_RANGE * Math.sqrt(kernel.squaredError(network, rows.test()) / 2500))
                    .isEqualTo(clean);
            assertThat(Errors.of(kernel, network, rows).rmse()).isEqualTo(clean);
            TABLE.compare("I15 level 0, hidden " + network.topology().hidden(), clean, drawn, 0, 0);
        }
    }
}
