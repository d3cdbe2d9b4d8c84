package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveDamageTest {
    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Samples samples = Examples.samples(300, 3, 1, 5);

    private double meanSquare(Network network) {
        double root = Rmse.of(kernel, network, samples, 1).value();
        return root * root;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void it_is_what_the_error_falls_by_with_one_curve_ideal(int depth) {
        Topology topology = new Topology(3, List.of(5, 4, 3).subList(0, depth), 1);
        Curves ideal = Curves.uniform(topology, AnalyticCurve.TANH);
        Network realised = Examples.tanhNetwork(topology, 3).with(ideal.dispersed(CurveSpread.ofShape(0.3), 4));
        double[][] falls = CurveDamage.of(kernel, realised, ideal, samples);
        assertThat(falls).hasNumberOfRows(depth);
        for (int layer = 0; layer < depth; layer++) {
            for (int j = 0; j < falls[layer].length; j++) {
                Network mended = realised.with(realised.curves().with(layer, j, AnalyticCurve.TANH));
                double fall = meanSquare(realised) - meanSquare(mended);
                assertThat(falls[layer][j]).isCloseTo(fall, within(1e-12));
                assertThat(fall).isNotZero();
            }
        }
    }

    @Test
    void an_ideal_curve_does_none() {
        Topology topology = new Topology(3, List.of(4), 1);
        Curves ideal = Curves.uniform(topology, AnalyticCurve.TANH);
        Network one = Examples.tanhNetwork(topology, 3).with(ideal.with(0, 2, Examples.LINEAR_TABLE));
        double[] falls = CurveDamage.of(kernel, one, ideal, samples)[0];
        assertThat(falls[0]).isZero();
        assertThat(falls[1]).isZero();
        assertThat(falls[2]).isNotZero();
        assertThat(falls[3]).isZero();
    }
}
