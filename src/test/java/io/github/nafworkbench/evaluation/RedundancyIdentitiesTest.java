package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.network.GhostNeurons;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Pooling;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Copies, reads and ghost neurons: what is left of the noise. */
class RedundancyIdentitiesTest extends Identities {
    @Test
    void pooling_and_averaging_divide_the_variance_of_independent_noise_only() {
        int copies = 4;
        TestRows rows = rows(shallow, 0.02);
        Network pooled = Pooling.of(shallow, copies);
        for (NoiseKind kind : NoiseKind.values()) {
            NoiseSource source = output(kind).withLevel(0.2);
            String of = " of " + copies + ", " + kind.name().toLowerCase(Locale.ROOT);
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
        boolean lasts = noise.differsByDraw();
        TABLE.compare(
                identity,
                predicted,
                new MonteCarlo(kernel, measured, rows, noise, 5).draw(lasts ? 2000 : 300),
                lasts ? IdentityTable.LASTING : IdentityTable.TEMPORAL);
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
            TABLE.compare("I2 ghost neuron, all common" + of, clean, drawn, 1e-15 * HALF_RANGE, 1e-13);
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
}
