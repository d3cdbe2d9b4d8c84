package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.PreparedData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows that a network is tested on, with what is needed to put a noise level and an error into their units.
 *
 * @param test rows to test on, network units
 * @param training rows on which reference scales are measured, network units
 * @param halfRange one network unit of the target in its own unit
 * @param output whose error is meant, counted from 0
 */
public record TestRows(Samples test, Samples training, double halfRange, int output) {
    /** Rows on which the first output is tested. */
    public TestRows(Samples test, Samples training, double halfRange) {
        this(test, training, halfRange, 0);
    }

    /** The test rows, for the first target. */
    public static TestRows of(PreparedData data) {
        return of(data, 0);
    }

    /** The test rows, for one of several targets. */
    public static TestRows of(PreparedData data, int output) {
        return new TestRows(data.test(), data.train(), data.targetScaling().networkUnit()[output], output);
    }

    /** The test rows for every target. */
    public static List<TestRows> ofAll(PreparedData data) {
        return IntStream.range(0, data.dataset().targets().size())
                .mapToObj(output -> of(data, output))
                .toList();
    }

    /** What a network says of the target on the test rows, network units, {@code [row]}. */
    double[] predictions(Kernel kernel, Network network) {
        return row(kernel.outputs(network, test), output);
    }

    /** The target on the test rows, network units, {@code [row]}; not to be modified. */
    double[] targets() {
        return row(test.targets(), output);
    }

    private double[] row(double[] all, int number) {
        return all.length == test.count()
                ? all
                : Arrays.copyOfRange(all, number * test.count(), (number + 1) * test.count());
    }
}
