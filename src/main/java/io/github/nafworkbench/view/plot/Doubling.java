package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.NoiseResponse.Point;
import java.util.List;
import java.util.OptionalDouble;

/** The noise level at which the error doubles. */
final class Doubling {
    private static final double TWICE_SQUARED = 4;

    private Doubling() {}

    /**
     * The level at which theory reaches twice the RMSE at level 0: squared error is straight in squared level (exactly
     * so for one hidden layer), so it is interpolated in squares. Empty when no level reaches it.
     */
    static OptionalDouble level(NoiseResponse response) {
        List<Point> points = response.points();
        double wanted = TWICE_SQUARED * square(points.get(0).theory());
        for (int i = 1; i < points.size(); i++) {
            double before = square(points.get(i - 1).theory());
            double after = square(points.get(i).theory());
            if (before < wanted && after >= wanted) {
                double share = (wanted - before) / (after - before);
                double low = square(points.get(i - 1).level());
                return OptionalDouble.of(
                        Math.sqrt(low + share * (square(points.get(i).level()) - low)));
            }
        }
        return OptionalDouble.empty();
    }

    private static double square(double value) {
        return value * value;
    }
}
