package io.github.nafworkbench.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundedTest {
    private static final int SAMPLES = 257;

    /** Every analytic curve, and a table of even knots from -3 to 2 with either extrapolation. */
    static Stream<ActivationCurve> curves() {
        double[] x = TabulatedCurve.equidistant(-3, 2, 11);
        double[] y = Arrays.stream(x).map(Math::sin).toArray();
        Stream<ActivationCurve> tables =
                Arrays.stream(Extrapolation.values()).map(beyond -> new TabulatedCurve("table", x, y, beyond));
        return Stream.concat(Arrays.stream(AnalyticCurve.values()), tables);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void what_is_known_of_the_net_inputs_changes_no_bit(ActivationCurve curve) {
        for (double bound : new double[] {0.5, 2, 2.2, 2.4, 3, 3.3, 3.6, 38.9, 39, 40, 1e6, 1e300}) {
            double[] z = new Random(5).doubles(SAMPLES, -bound, bound).toArray();
            z[0] = bound;
            z[1] = -bound;
            double[] h = new double[SAMPLES];
            double[] slope = new double[SAMPLES];
            curve.valuesAndSlopes(z, h, slope, 0, SAMPLES);
            double[] boundedSlope = new double[SAMPLES];
            curve.valuesAndSlopes(z, z, boundedSlope, 0, SAMPLES, bound);
            assertThat(z).as("values up to %s", bound).isEqualTo(h);
            assertThat(boundedSlope).as("slopes up to %s", bound).isEqualTo(slope);
        }
    }
}
