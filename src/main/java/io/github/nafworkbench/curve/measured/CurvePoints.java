package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points in ascending order of x, every x once; between them the line is straight.
 *
 * @param x strictly ascending
 * @param y the mean of what was measured at this x
 */
public record CurvePoints(double[] x, double[] y) {
    /** Sorts points, of which there must be one at least, and takes the mean of those of the same x. */
    static CurvePoints of(double[] x, double[] y) {
        if (x.length > 1 && x[0] > x[x.length - 1] && ascending(reversed(x))) {
            return new CurvePoints(reversed(x), reversed(y));
        }
        if (ascending(x)) {
            return new CurvePoints(x, y);
        }
        List<Integer> order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .toList();
        double[] xs = new double[x.length];
        double[] sums = new double[x.length];
        int[] counts = new int[x.length];
        int n = 0;
        for (int i : order) {
            if (n == 0 || x[i] != xs[n - 1]) {
                xs[n++] = x[i];
            }
            sums[n - 1] += y[i];
            counts[n - 1]++;
        }
        double[] means = new double[n];
        for (int k = 0; k < n; k++) {
            means[k] = sums[k] / counts[k];
        }
        return new CurvePoints(Arrays.copyOf(xs, n), means);
    }

    /** The knots of a curve. */
    public static CurvePoints of(TabulatedCurve curve) {
        double[] x = new double[curve.knots()];
        double[] y = new double[curve.knots()];
        Arrays.setAll(x, curve::x);
        Arrays.setAll(y, curve::y);
        return new CurvePoints(x, y);
    }

    private static boolean ascending(double[] x) {
        for (int i = 1; i < x.length; i++) {
            if (!(x[i] > x[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private static double[] reversed(double[] values) {
        double[] back = new double[values.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = values[values.length - 1 - i];
        }
        return back;
    }

    double least() {
        return x[0];
    }

    double most() {
        return x[x.length - 1];
    }

    /** The value at a place, that of the nearest end beyond the ends. */
    public double at(double place) {
        int found = Arrays.binarySearch(x, place);
        if (found >= 0) {
            return y[found];
        }
        int after = -found - 1;
        if (after == 0 || after == x.length) {
            return y[Math.min(after, x.length - 1)];
        }
        double share = (place - x[after - 1]) / (x[after] - x[after - 1]);
        return y[after - 1] + share * (y[after] - y[after - 1]);
    }
}
