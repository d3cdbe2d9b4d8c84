package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.training.ReadOutFit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The read-out of least expected error. */
class ReadOutIdentitiesTest extends Identities {
    @Test
    void the_noise_optimal_read_out_is_the_one_of_least_expected_error() {
        for (NoiseKind kind : NoiseKind.values()) {
            for (double common : new double[] {0, 0.4}) {
                String of = ", " + kind.name().toLowerCase(Locale.ROOT) + ", common " + common;
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
        TABLE.compare("I12 ridge equations of additive noise", 0, most, 1e-12 * count, 0);
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
                    "I12 augmented data, " + kind.name().toLowerCase(Locale.ROOT),
                    least,
                    measured,
                    least * 13.0 / (copies * count),
                    0.002);
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
}
