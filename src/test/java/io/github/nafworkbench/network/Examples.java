package io.github.nafworkbench.network;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Dispersion;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.List;
import java.util.Random;

/** Networks and samples to test with, fixed by a seed. */
public final class Examples {
    private static final double[] KNOTS = {-1.5, -0.9, -0.4, 0.1, 0.3, 0.8, 1.1, 1.7};
    private static final double[] VALUES = {-0.8, -0.75, -0.3, 0.2, 0.15, 0.6, 0.62, 0.9};

    /** A bent table that is neither monotone nor evenly spaced, with both ends well inside the net inputs. */
    public static final TabulatedCurve CONSTANT_TABLE =
            new TabulatedCurve("constant", KNOTS, VALUES, Extrapolation.CONSTANT);

    public static final TabulatedCurve LINEAR_TABLE = new TabulatedCurve("linear", KNOTS, VALUES, Extrapolation.LINEAR);

    private Examples() {}

    /** Every kind of curve there is. */
    public static List<ActivationCurve> everyKind() {
        return List.of(
                AnalyticCurve.TANH,
                AnalyticCurve.LOGISTIC,
                AnalyticCurve.SOFTPLUS,
                AnalyticCurve.LEAKY_RELU,
                CONSTANT_TABLE,
                LINEAR_TABLE,
                Dispersion.shape(AnalyticCurve.TANH, 0.1, 7, 0, 3),
                new AffineCurve(AnalyticCurve.TANH, 0.1, -0.8, 1.3, 0.2),
                new AffineCurve(LINEAR_TABLE, -0.2, 1.1, 0.7, -0.3));
    }

    /** Inputs and targets uniform in [-1, 1]. */
    public static Samples samples(int count, int inputs, int outputs, long seed) {
        Random random = new Random(seed);
        return new Samples(count, uniform(random, inputs * count), uniform(random, outputs * count));
    }

    /** The same inputs with other targets. */
    public static Samples withTargets(Samples samples, double[] targets) {
        return new Samples(samples.count(), samples.inputs(), targets);
    }

    /** Normal weights of variance 1 / sources and normal biases of variance 0.09, all from one seed. */
    public static Network network(Topology topology, Curves curves, long seed) {
        Random random = new Random(seed);
        double[] parameters = new double[topology.parameters()];
        for (int layer = 0; layer < topology.layers(); layer++) {
            for (int i = topology.weightOffset(layer); i < topology.biasOffset(layer); i++) {
                parameters[i] = random.nextGaussian() / Math.sqrt(topology.sources(layer));
            }
            for (int i = topology.biasOffset(layer); i < topology.weightOffset(layer + 1); i++) {
                parameters[i] = 0.3 * random.nextGaussian();
            }
        }
        return new Network(topology, curves, parameters);
    }

    /** A network in which every neuron of a layer has another kind of curve than the one before. */
    public static Network mixedNetwork(Topology topology, long seed) {
        return network(topology, Curves.inTurn(topology, everyKind()), seed);
    }

    public static Network tanhNetwork(Topology topology, long seed) {
        return network(topology, Curves.uniform(topology, AnalyticCurve.TANH), seed);
    }

    private static double[] uniform(Random random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = 2 * random.nextDouble() - 1;
        }
        return values;
    }
}
