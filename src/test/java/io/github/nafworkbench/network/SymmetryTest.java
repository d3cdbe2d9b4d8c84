package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Changes of the weights that leave the function as it is, at any depth. */
class SymmetryTest {
    private static final double[] X = {-2, -1, -0.4, 0, 0.4, 1, 2};
    private static final double[] Y = {-0.9, -0.7, -0.2, 0, 0.2, 0.7, 0.9};
    private static final TabulatedCurve ODD_TABLE = new TabulatedCurve("odd", X, Y, Extrapolation.LINEAR);

    private final Kernel kernel = new Kernel(new PlainBlas());

    private static Topology topology(List<Integer> hidden) {
        return new Topology(3, hidden, 2);
    }

    /** Rounding grows with the signals, which tables that go on in a line do not bound. */
    private void assertSameFunction(Network changed, Network network, long seed) {
        Samples samples = Examples.samples(20, 3, 2, seed);
        double[] expected = kernel.outputs(network, samples);
        double[] got = kernel.outputs(changed, samples);
        for (int i = 0; i < got.length; i++) {
            assertThat(got[i]).isCloseTo(expected[i], within(1e-11 * Math.max(1, Math.abs(expected[i]))));
        }
        assertThat(changed.parameters()).isNotEqualTo(network.parameters());
    }

    @Property(tries = 60, seed = "1")
    void the_order_of_neurons_does_not_matter(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 2, max = 7) Integer> hidden,
            @ForAll @LongRange(min = 1, max = 1000) long seed) {
        Network network = Examples.mixedNetwork(topology(hidden), seed);
        Network changed = network;
        for (int layer = 0; layer < hidden.size(); layer++) {
            int n = hidden.get(layer);
            int[] order = RandomStream.of(seed, Purpose.SPLIT, layer).permutation(n);
            int shift = order[0] == 0 ? 1 : 0; // never the order there is
            for (int i = 0; i < n; i++) {
                order[i] = (order[i] + shift) % n;
            }
            changed = EquivalentNetworks.permuted(changed, layer, order);
        }
        assertSameFunction(changed, network, seed);
    }

    @Property(tries = 60, seed = "2")
    void the_signs_around_a_neuron_with_an_odd_curve_do_not_matter(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 7) Integer> hidden,
            @ForAll @LongRange(min = 1, max = 1000) long seed) {
        List<ActivationCurve> odd =
                List.of(AnalyticCurve.TANH, ODD_TABLE, new AffineCurve(AnalyticCurve.TANH, 0, 1.2, 0.7, 0));
        Network network = Examples.network(topology(hidden), Curves.inTurn(topology(hidden), odd), seed);
        Network changed = network;
        for (int layer = 0; layer < hidden.size(); layer++) {
            for (int neuron = 0; neuron < hidden.get(layer); neuron += 2) {
                changed = EquivalentNetworks.flipped(changed, layer, neuron);
            }
        }
        assertSameFunction(changed, network, seed);
    }

    @Property(tries = 60, seed = "3")
    void affine_differences_of_the_curves_are_undone_by_other_weights(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 7) Integer> hidden,
            @ForAll @LongRange(min = 1, max = 1000) long seed) {
        List<ActivationCurve> bases = List.of(
                AnalyticCurve.TANH, AnalyticCurve.LOGISTIC, AnalyticCurve.SOFTPLUS, Examples.CONSTANT_TABLE, ODD_TABLE);
        Network network = Examples.network(topology(hidden), Curves.inTurn(topology(hidden), bases), seed);
        List<List<ActivationCurve>> affine = new ArrayList<>();
        for (int layer = 0; layer < hidden.size(); layer++) {
            List<ActivationCurve> curves = new ArrayList<>();
            for (int neuron = 0; neuron < hidden.get(layer); neuron++) {
                RandomStream random = RandomStream.of(seed, Purpose.SPLIT, layer, neuron);
                double sign = random.uniform(4) < 0.5 ? -1 : 1;
                curves.add(new AffineCurve(
                        network.curves().curve(layer, neuron),
                        random.uniform(0) - 0.5,
                        sign * (0.5 + random.uniform(1)),
                        0.5 + random.uniform(2),
                        random.uniform(3) - 0.5));
            }
            affine.add(curves);
        }
        Curves curves = new Curves(affine);
        assertSameFunction(Remapping.of(network, curves), network, seed);
    }
}
