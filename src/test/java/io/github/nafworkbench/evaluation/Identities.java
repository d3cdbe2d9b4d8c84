package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.Distribution;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.SignalScales;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInfo;

/** What is known of noise in closed form against what is drawn; one line for each, on the screen and in a file. */
abstract class Identities {
    static final double HALF_RANGE = 3.7;
    static final IdentityTable TABLE = new IdentityTable();

    final Kernel kernel = new Kernel(new PlainBlas());
    final Network shallow = Examples.tanhNetwork(new Topology(3, List.of(12), 1), 1);
    final Network deep = Examples.tanhNetwork(new Topology(3, List.of(10, 8), 1), 1);

    @AfterAll
    static void tell(TestInfo test) throws IOException {
        TABLE.tell(test.getDisplayName());
    }

    /** Rows whose targets are off the outputs by normal residuals. */
    TestRows rows(Network network, double residual) {
        return rows(network, residual, 300);
    }

    TestRows rows(Network network, double residual, int count) {
        Samples samples = Examples.samples(count, network.topology().inputs(), 1, 5);
        double[] targets = kernel.outputs(network, samples);
        Random random = new Random(7);
        for (int i = 0; i < targets.length; i++) {
            targets[i] += residual * random.nextGaussian();
        }
        Samples near = Examples.withTargets(samples, targets);
        return new TestRows(near, near, HALF_RANGE);
    }

    static NoiseSource source(NoisePlace place, NoiseKind kind) {
        return NoiseSource.of(place, kind, 0);
    }

    static NoiseSource output(NoiseKind kind) {
        return source(NoisePlace.NEURON_OUTPUT, kind);
    }

    /** Formula against draws of one source. */
    void compare(String identity, Network network, double residual, NoiseSource source, int draws) {
        compare(identity, network, residual, source, draws, IdentityTable.TEMPORAL);
    }

    void compare(String identity, Network network, double residual, NoiseSource source, int draws, double relative) {
        TestRows rows = rows(network, residual);
        NoiseModel noise = NoiseModel.of(source);
        double predicted = Prediction.of(kernel, network, rows, noise).rmse(noise);
        TABLE.compare(identity, predicted, new MonteCarlo(kernel, network, rows, noise, 3).draw(draws), relative);
    }

    /** A formula of leading order against draws: it need not be met to within the errors of many draws. */
    void leading(String identity, Network network, double residual, NoiseSource source, int draws, double relative) {
        TestRows rows = rows(network, residual);
        NoiseModel noise = NoiseModel.of(source);
        double predicted = Prediction.of(kernel, network, rows, noise).rmse(noise);
        TABLE.leading(identity, predicted, new MonteCarlo(kernel, network, rows, noise, 3).draw(draws), relative);
    }

    static NoiseSource uniform(NoiseSource source) {
        return source.with(Distribution.UNIFORM);
    }

    static NoiseSource at(NoisePlace place, NoiseKind kind, double level, double common) {
        return source(place, kind).withLevel(level).withCommon(common);
    }

    double[][] outputs(Network network, TestRows rows, NoiseModel noise, int draws) {
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
}
