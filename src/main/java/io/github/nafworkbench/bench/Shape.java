package io.github.nafworkbench.bench;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A size of problem: rows, inputs and neurons of each hidden layer, with made-up data of that size. */
record Shape(int rows, int inputs, List<Integer> hidden) {
    static final Shape SMALL = new Shape(1000, 6, List.of(20));
    static final Shape MEDIUM = new Shape(5000, 10, List.of(50));
    static final Shape DEEP = new Shape(10_000, 20, List.of(50, 50));
    static final Shape LARGE = new Shape(100_000, 20, List.of(100));
    static final List<Shape> ALL = List.of(SMALL, MEDIUM, DEEP, LARGE);

    private static final double DISPERSION = 0.1;

    Topology topology() {
        return new Topology(inputs, hidden, 1);
    }

    /** Normal inputs and a smooth target. */
    Samples samples() {
        double[] x = new double[rows * inputs];
        RandomStream.of(1, Purpose.SPLIT).normals(0, x, 0, x.length);
        double[] t = new double[rows];
        for (int i = 0; i < x.length; i++) {
            x[i] /= 3;
        }
        for (int i = 0; i < rows; i++) {
            t[i] = StrictMath.sin(2 * x[i]) + x[rows + i] * x[2 * rows + i];
        }
        return new Samples(rows, x, t);
    }

    Network tanhNetwork() {
        return new Network(
                topology(),
                Curves.uniform(topology(), AnalyticCurve.TANH),
                InitialWeights.NGUYEN_WIDROW.draw(topology(), 1));
    }

    /** A table of its own for every neuron. */
    Network tableNetwork() {
        Network network = tanhNetwork();
        return network.with(network.curves().dispersed(CurveSpread.ofShape(DISPERSION), 1));
    }

    /** What the rivals are asked. */
    Map<String, Object> request(String work) {
        Map<String, Object> request = new HashMap<>();
        request.put("work", work);
        request.put("rows", rows);
        request.put("inputs", inputs);
        request.put("hidden", hidden);
        return request;
    }

    @Override
    public String toString() {
        String layers = hidden.stream().map(String::valueOf).collect(Collectors.joining("x"));
        return "(" + rows + ", " + inputs + ", " + layers + ")";
    }
}
