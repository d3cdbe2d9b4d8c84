package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.EquivalentNetworks;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.GhostNeurons;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Pooling;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.Distribution;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.Quantisation;
import io.github.nafworkbench.noise.ReferenceScale;
import io.github.nafworkbench.noise.SignalScales;
import io.github.nafworkbench.training.ReadOutFit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is known of noise in closed form against what is drawn; prints one line for each. */
class IdentitiesTest {
    private static final double HALF_RANGE = 3.7;
    private static final IdentityTable TABLE = new IdentityTable();

    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Network shallow = Examples.tanhNetwork(new Topology(3, List.of(12), 1), 1);
    private final Network deep = Examples.tanhNetwork(new Topology(3, List.of(10, 8), 1), 1);

    @AfterAll
    static void print() {
        TABLE.print();
    }

    /** Rows whose targets are off the outputs by normal residuals. */
    private TestRows rows(Network network, double residual) {
        return rows(network, residual, 300);
    }

    private TestRows rows(Network network, double residual, int count) {
        Samples samples = Examples.samples(count, network.topology().inputs(), 1, 5);
        double[] targets = kernel.outputs(network, samples);
        Random random = new Random(7);
        for (int i = 0; i < targets.length; i++) {
            targets[i] += residual * random.nextGaussian();
        }
        Samples near = Examples.withTargets(samples, targets);
        return new TestRows(near, near, HALF_RANGE);
    }

    private static NoiseSource source(NoisePlace place, NoiseKind kind) {
        return NoiseSource.of(place, kind, 0);
    }

    private static NoiseSource output(NoiseKind kind) {
        return source(NoisePlace.NEURON_OUTPUT, kind);
    }

    /** Formula against draws of one source. */
    private void compare(String identity, Network network, double residual, NoiseSource source, int draws) {
        TestRows rows = rows(network, residual);
        NoiseModel noise = NoiseModel.of(source);
        double predicted = Prediction.of(kernel, network, rows, noise).rmse(noise);
        TABLE.compare(identity, predicted, new MonteCarlo(kernel, network, rows, noise, 3).draw(draws));
    }

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

    private static NoiseSource uniform(NoiseSource source) {
        return source.with(Distribution.UNIFORM);
    }

    @Test
    void before_the_curves_and_in_deep_networks_the_formula_is_the_leading_order() {
        double small = 1e-3;
        for (NoiseKind kind : NoiseKind.values()) {
            String name = " " + kind.name().toLowerCase(java.util.Locale.ROOT);
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

    private static NoiseSource at(NoisePlace place, NoiseKind kind, double level, double common) {
        return source(place, kind).withLevel(level).withCommon(common);
    }

    @Test
    void lasting_noise_has_the_formula_as_its_mean_over_chips_and_the_spread_of_its_quadratic_form() {
        for (Lifetime lifetime : List.of(Lifetime.PROGRAMMING, Lifetime.CHIP)) {
            String of = ", " + lifetime.name().toLowerCase(java.util.Locale.ROOT);
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
        int chips = 2000;
        TestRows rows = rows(shallow, 0, 100);
        NoiseModel noise = NoiseModel.of(source.with(lifetime));
        double predicted = Prediction.of(kernel, shallow, rows, noise).rmse(noise);
        DeviceSpread spread = DeviceSpread.of(kernel, shallow, rows, noise);
        assertThat(Math.sqrt(spread.mean())).isCloseTo(predicted, within(1e-12 * predicted));
        MonteCarlo drawn = new MonteCarlo(kernel, shallow, rows, noise, 3).draw(chips);
        TABLE.compare(identity, predicted, drawn);
        // The standard error of the RMSE is the spread between chips over 2 RMSE sqrt(chips).
        double measured = drawn.standardError() * 2 * drawn.rmse() * Math.sqrt(chips);
        // A sum of nu equal squares has kurtosis 3 + 12 / nu; the standard error of its s.d. follows.
        double kurtosis = 3 + 12 / spread.degreesOfFreedom();
        double error = spread.standardDeviation() * Math.sqrt((kurtosis - 1) / (4 * chips));
        TABLE.compare(identity + ": spread", spread.standardDeviation(), measured, error);
    }

    @Test
    void rounding_to_many_bits_is_uniform_noise_of_one_step() {
        for (Quantisation rounding : List.of(new Quantisation(8, 0, 0), new Quantisation(0, 10, 0))) {
            TestRows rows = rows(shallow, 0, 5000);
            NoiseModel noise = NoiseModel.of().with(rounding);
            double predicted = Prediction.of(kernel, shallow, rows, noise).rmse(noise);
            double[] y = outputs(shallow, rows, noise, 1)[0];
            Rmse measured = Rmse.of(y, rows.test().targets(), rows.test().count(), HALF_RANGE);
            TABLE.compare("I6 " + rounding, predicted, measured.value(), measured.standardError());
        }
    }

    private double[][] outputs(Network network, TestRows rows, NoiseModel noise, int draws) {
        double[][] all = new double[draws][rows.test().count()];
        SignalScales scales = new SignalScales(kernel, network, rows.training(), noise);
        NoiseDraws drawn = new NoiseDraws(noise, network.topology(), scales, 11);
        kernel.disturbed(
                network,
                rows.test(),
                drawn,
                0,
                draws,
                (r, first, y, size) -> System.arraycopy(y, 0, all[r], first, size));
        return all;
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
            TABLE.compare("I8 bisected sigma_2x, hidden " + network.topology().hidden(), predicted, low, error);
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
                "I6 weights of 9 bits, mean square of 400 networks", predicted, mean, Math.sqrt(variance / networks));
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
                1e-15);
    }

    @Test
    void pooling_and_averaging_divide_the_variance_of_independent_noise_only() {
        int copies = 4;
        TestRows rows = rows(shallow, 0.02);
        Network pooled = Pooling.of(shallow, copies);
        for (NoiseKind kind : NoiseKind.values()) {
            NoiseSource source = output(kind).withLevel(0.2);
            String of = " of " + copies + ", " + kind.name().toLowerCase(java.util.Locale.ROOT);
            averaged("I9 copies" + of, pooled, rows, NoiseModel.of(source), copies);
            averaged("I9 copies" + of + " common", pooled, rows, NoiseModel.of(source.withCommon(1)), 1);
            NoiseModel read = NoiseModel.of(source).withReads(copies);
            averaged("I9 reads" + of, shallow, rows, read, copies);
            averaged("I9 reads" + of + " uniform", shallow, rows, read.with(uniform(source)), copies);
            // What neurons have in common is new at every read all the same.
            averaged("I9 reads" + of + " common", shallow, rows, read.with(source.withCommon(1)), copies);
            for (Lifetime lasting : List.of(Lifetime.PROGRAMMING, Lifetime.CHIP)) {
                NoiseModel stays = NoiseModel.of(source.with(lasting)).withReads(copies);
                averaged("I9 reads" + of + " " + lasting, shallow, rows, stays, 1);
            }
        }
    }

    /** What is left of the variance that one read of the network as it is would have. */
    private void averaged(String identity, Network measured, TestRows rows, NoiseModel noise, double divisor) {
        double clean = Rmse.of(kernel, shallow, rows.test(), HALF_RANGE).value();
        double alone = Prediction.of(kernel, shallow, rows, noise).rmse(noise.withReads(1));
        double predicted = Math.sqrt(clean * clean + (alone * alone - clean * clean) / divisor);
        Prediction formula = Prediction.of(kernel, measured, rows, noise);
        assertThat(formula.rmse(noise)).isCloseTo(predicted, within(1e-12 * predicted));
        assertThat(formula.exact(noise)).isTrue();
        TABLE.compare(identity, predicted, new MonteCarlo(kernel, measured, rows, noise, 5).draw(300));
    }

    @Test
    void a_ghost_neuron_takes_out_the_additive_noise_that_a_layer_has_in_common() {
        for (Network network : List.of(shallow, deep)) {
            TestRows rows = rows(network, 0.02);
            String of = ", hidden " + network.topology().hidden();
            List<ActivationCurve> ghosts = network.topology().hidden().stream()
                    .<ActivationCurve>map(n -> AnalyticCurve.LOGISTIC)
                    .toList();
            Network haunted = GhostNeurons.of(network, ghosts, 1);
            NoiseModel common =
                    NoiseModel.of(output(NoiseKind.ADDITIVE).withLevel(0.2).withCommon(1));
            double clean = Rmse.of(kernel, network, rows.test(), HALF_RANGE).value();
            double drawn =
                    new MonteCarlo(kernel, haunted, rows, common, 3).draw(20).rmse();
            TABLE.compare("I2 ghost neuron, all common" + of, clean, drawn, 1e-15 * HALF_RANGE);
        }
        // Its own noise comes in with the weight s sum w: variance (1 - r) (||w||^2 + s^2 S) + r (1 - s)^2 S, S = (sum
        // w)^2.
        double r = 0.7;
        TestRows rows = rows(shallow, 0.02);
        double sum = 0;
        double squares = 0;
        for (int p = shallow.topology().weightOffset(1); p < shallow.topology().biasOffset(1); p++) {
            sum += shallow.parameters()[p];
            squares += shallow.parameters()[p] * shallow.parameters()[p];
        }
        double clean = Rmse.of(kernel, shallow, rows.test(), HALF_RANGE).value();
        double left = 0.2 * 0.2 * ((1 - r) * (squares + r * r * sum * sum) + r * (1 - r) * (1 - r) * sum * sum);
        Network haunted = GhostNeurons.of(shallow, List.of(AnalyticCurve.TANH), r);
        NoiseModel noise =
                NoiseModel.of(output(NoiseKind.ADDITIVE).withLevel(0.2).withCommon(r));
        TABLE.compare(
                "I2 ghost neuron, 0.7 common",
                Math.sqrt(clean * clean + HALF_RANGE * HALF_RANGE * left),
                new MonteCarlo(kernel, haunted, rows, noise, 3).draw(300));
    }

    @Test
    void the_noise_optimal_read_out_is_the_one_of_least_expected_error() {
        for (NoiseKind kind : NoiseKind.values()) {
            for (double common : new double[] {0, 0.4}) {
                String of = ", " + kind.name().toLowerCase(java.util.Locale.ROOT) + ", common " + common;
                NoiseModel noise = NoiseModel.of(output(kind).withLevel(0.3).withCommon(common));
                optimal("I12 read-out" + of, shallow, noise);
                for (NoisePlace place : List.of(NoisePlace.INPUT, NoisePlace.NET_INPUT, NoisePlace.NEURON_OUTPUT)) {
                    // Strong noise tells whether the formula's optimum is found, weak noise whether the formula holds.
                    optimal(deep, NoiseModel.of(at(place, kind, 0.3, common)));
                    optimal("I12 two layers, " + place + of, deep, NoiseModel.of(at(place, kind, 1e-3, common)));
                }
            }
        }
        ridge();
        augmented();
    }

    /** Predicted and drawn error of the optimum, and no read-out near it that is predicted to be better. */
    private void optimal(String identity, Network network, NoiseModel noise) {
        TestRows rows = rows(network, 0.2);
        Network best = optimal(network, noise);
        double least = Prediction.of(kernel, best, rows, noise).rmse(noise);
        TABLE.compare(identity, least, new MonteCarlo(kernel, best, rows, noise, 3).draw(300));
    }

    private Network optimal(Network network, NoiseModel noise) {
        TestRows rows = rows(network, 0.2);
        double[] covariance =
                HiddenCovariance.of(kernel, network, rows.test(), noise).orElseThrow();
        Network best = ReadOutFit.of(kernel, network, rows.test(), covariance);
        double least = Prediction.of(kernel, best, rows, noise).rmse(noise);
        assertThat(least).isLessThan(Prediction.of(kernel, network, rows, noise).rmse(noise));
        for (int p = network.topology().weightOffset(network.topology().layers() - 1);
                p < network.topology().parameters();
                p++) {
            for (double step : new double[] {-1e-3, 1e-3}) {
                double[] moved = best.parameters().clone();
                moved[p] += step;
                assertThat(Prediction.of(kernel, best.with(moved), rows, noise).rmse(noise))
                        .isGreaterThan(least);
            }
        }
        return best;
    }

    /** {@code w = (Hc^T Hc + N sigma^2 I)^-1 Hc^T tc} makes {@code (Hc^T Hc + N sigma^2 I) w - Hc^T tc = 0}. */
    private void ridge() {
        double sigma = 0.3;
        TestRows rows = rows(shallow, 0.2);
        NoiseModel noise = NoiseModel.of(output(NoiseKind.ADDITIVE).withLevel(sigma));
        double[] covariance =
                HiddenCovariance.of(kernel, shallow, rows.test(), noise).orElseThrow();
        Network best = ReadOutFit.of(kernel, shallow, rows.test(), covariance);
        int count = rows.test().count();
        double[] h = kernel.hidden(shallow, rows.test(), 0);
        double[] y = kernel.outputs(best, rows.test());
        double most = 0;
        for (int j = 0; j < 12; j++) {
            double mean = Arrays.stream(h, j * count, (j + 1) * count).sum() / count;
            double sum =
                    count * sigma * sigma * best.parameters()[shallow.topology().weightOffset(1) + j];
            for (int s = 0; s < count; s++) {
                sum += (h[j * count + s] - mean) * (y[s] - rows.test().targets()[s]);
            }
            most = Math.max(most, Math.abs(sum));
        }
        TABLE.compare("I12 ridge equations of additive noise", 0, most, 1e-12 * count);
    }

    /** Least squares on many noisy copies of the rows comes to the same read-out. */
    private void augmented() {
        TestRows rows = rows(shallow, 0.2);
        int count = rows.test().count();
        int copies = 300;
        for (NoiseKind kind : NoiseKind.values()) {
            NoiseModel noise = NoiseModel.of(output(kind).withLevel(0.3));
            double[] covariance =
                    HiddenCovariance.of(kernel, shallow, rows.test(), noise).orElseThrow();
            Network best = ReadOutFit.of(kernel, shallow, rows.test(), covariance);
            // A linear network of one layer reads the noisy hidden outputs as its inputs.
            double[] inputs = new double[12 * copies * count];
            double[] targets = new double[copies * count];
            double[] h = kernel.hidden(shallow, rows.test(), 0);
            Random random = new Random(3);
            for (int c = 0; c < copies; c++) {
                System.arraycopy(rows.test().targets(), 0, targets, c * count, count);
                for (int k = 0; k < h.length; k++) {
                    double scale = kind == NoiseKind.ADDITIVE ? 1 : h[k];
                    inputs[k / count * copies * count + c * count + k % count] =
                            h[k] + 0.3 * scale * random.nextGaussian();
                }
            }
            Network fitted = ReadOutFit.of(
                    kernel, identity(shallow), new Samples(copies * count, inputs, targets), new double[12 * 12]);
            double[] readOut = best.parameters().clone();
            int from = shallow.topology().weightOffset(1);
            System.arraycopy(
                    fitted.parameters(), fitted.topology().weightOffset(1), readOut, from, readOut.length - from);
            double measured =
                    Prediction.of(kernel, best.with(readOut), rows, noise).rmse(noise);
            double least = Prediction.of(kernel, best, rows, noise).rmse(noise);
            // Thirteen parameters fitted to so many rows: the error rises by a share of about half of their number over
            // it.
            TABLE.compare(
                    "I12 augmented data, " + kind.name().toLowerCase(java.util.Locale.ROOT),
                    least,
                    measured,
                    least * 13.0 / (copies * count));
        }
    }

    /** Twelve inputs passed on as they are, over a range that noisy outputs stay in, to the read-out of a network. */
    private static Network identity(Network network) {
        Topology topology = new Topology(12, List.of(12), 1);
        double[] parameters = new double[topology.parameters()];
        for (int j = 0; j < 12; j++) {
            parameters[j * 12 + j] = 1;
        }
        System.arraycopy(
                network.parameters(), network.topology().weightOffset(1), parameters, topology.weightOffset(1), 13);
        TabulatedCurve line =
                new TabulatedCurve("line", new double[] {-9, 9}, new double[] {-9, 9}, Extrapolation.LINEAR);
        return new Network(topology, Curves.uniform(topology, line), parameters);
    }

    @Test
    void affine_differences_of_the_curves_are_undone_by_other_weights() {
        for (Network network : List.of(shallow, deep)) {
            TestRows rows = rows(network, 0);
            Curves curves = network.curves().dispersed(new CurveSpread(0.1, 0.2, 0.3, 0.2, 0), 3);
            assertThat(Rmse.of(kernel, network.with(curves), rows.test(), 1).value())
                    .isGreaterThan(0.01);
            Network undone = EquivalentNetworks.remapped(network, curves);
            double left = Rmse.of(kernel, undone, rows.test(), 1).value();
            TABLE.compare("I10 re-mapped, hidden " + network.topology().hidden(), 0, left, 1e-15);
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
        for (int chip = 0; chip < 1000; chip++) {
            Network network = shallow.with(shallow.curves().dispersed(spread, chip));
            squares.add(ErrorSums.of(kernel.outputs(network, rows.test()), rows.test())
                    .meanSquare());
        }
        TABLE.compare(
                identity,
                Prediction.of(kernel, shallow, rows, noise).rmse(noise),
                HALF_RANGE * squares.root(),
                HALF_RANGE * squares.rootError());
    }

    @Test
    void the_area_under_the_degradation_curve_is_that_of_dilogarithms() {
        Tolerance tolerance = new Tolerance(new Rmse(0.7, 0), 13);
        double low = 1e-4;
        double high = 0.4;
        int steps = 2000;
        double width = Math.log(high / low) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double level = low * Math.exp(i * width);
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2; // Simpson
            sum += weight * width / 3 * 0.5 * Math.log1p(Math.pow(level * 13 / 0.7, 2));
        }
        TABLE.compare(
                "I13 area under the degradation curve",
                tolerance.areaUnderDegradation(low, high),
                sum / Math.log(high / low),
                2e-11);
    }

    @Test
    void the_mean_output_of_an_error_function_under_noise_is_a_wider_error_function() {
        Network one = erfNeuron();
        double s = 0.8;
        NoiseModel noise =
                NoiseModel.of(source(NoisePlace.NET_INPUT, NoiseKind.ADDITIVE).withLevel(s));
        for (double m : new double[] {-0.5, 0.3, 0.9}) {
            double[] same = new double[1000];
            Arrays.fill(same, m);
            Samples samples = new Samples(1000, same, new double[1000]);
            double[][] y = outputs(one, new TestRows(samples, samples, 1), noise, 100);
            double mean =
                    Arrays.stream(y).flatMapToDouble(Arrays::stream).average().orElseThrow();
            double square = Arrays.stream(y)
                    .flatMapToDouble(Arrays::stream)
                    .map(v -> (v - mean) * (v - mean))
                    .sum();
            double expected = erf(m / Math.sqrt(2 * (1 + s * s)));
            TABLE.compare("I14 erf neuron at " + m, expected, mean, Math.sqrt(square) / 1e5);
        }
    }

    /** One neuron {@code erf(z / sqrt 2)} with all weights 1. */
    private static Network erfNeuron() {
        double[] x = new double[4001];
        Arrays.setAll(x, k -> -8 + 0.004 * k);
        double[] y = Arrays.stream(x).map(z -> erf(z / Math.sqrt(2))).toArray();
        Topology topology = new Topology(1, List.of(1), 1);
        TabulatedCurve curve = new TabulatedCurve("erf", x, y, Extrapolation.CONSTANT);
        return new Network(topology, Curves.uniform(topology, curve), new double[] {1, 0, 1, 0});
    }

    /** Maclaurin series for small arguments, continued fraction for large ones. */
    private static double erf(double x) {
        if (Math.abs(x) > 3) {
            double fraction = 0;
            for (int k = 60; k > 0; k--) {
                fraction = k / 2.0 / (Math.abs(x) + fraction);
            }
            double tail = Math.exp(-x * x) / Math.sqrt(Math.PI) / (Math.abs(x) + fraction);
            return Math.signum(x) * (1 - tail);
        }
        double term = x;
        double sum = x;
        for (int k = 1; k < 100; k++) {
            term *= -x * x / k;
            sum += term / (2 * k + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    @Test
    void scaling_a_rectifier_scales_its_noise() {
        Topology topology = new Topology(3, List.of(12), 1);
        Network network = Examples.network(topology, Curves.uniform(topology, AnalyticCurve.LEAKY_RELU), 1);
        double[] p = network.parameters().clone();
        double a = 4;
        for (int k = 0; k < topology.weightOffset(1); k++) {
            p[k] *= a;
        }
        for (int k = topology.weightOffset(1); k < topology.biasOffset(1); k++) {
            p[k] /= a;
        }
        Network scaled = network.with(p);
        TestRows rows = rows(network, 0);
        assertThat(kernel.outputs(scaled, rows.test()))
                .usingComparatorWithPrecision(1e-14)
                .containsExactly(kernel.outputs(network, rows.test()));
        NoiseModel noise = NoiseModel.of(output(NoiseKind.ADDITIVE).withLevel(0.1));
        double before = Prediction.of(kernel, network, rows, noise).rmse(noise);
        TABLE.compare(
                "I16 rectifier with weights times 4",
                before / a,
                new MonteCarlo(kernel, scaled, rows, noise, 3).draw(300));
        NoiseModel relative =
                NoiseModel.of(output(NoiseKind.ADDITIVE).withLevel(0.1).with(ReferenceScale.RMS));
        TABLE.compare(
                "I16 the same, relative to its rms",
                Prediction.of(kernel, network, rows, relative).rmse(relative),
                new MonteCarlo(kernel, scaled, rows, relative, 3).draw(300));
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
            TABLE.compare("I15 level 0, hidden " + network.topology().hidden(), clean, drawn, 0);
        }
    }
}
