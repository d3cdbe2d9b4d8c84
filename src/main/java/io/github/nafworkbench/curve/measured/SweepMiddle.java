package io.github.nafworkbench.curve.measured;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;

/**
 * Where a curve first passes the middle between its least and its greatest output, and how steeply, told from noisy
 * points. The ends are those of a running median over a twentieth of the points, three at least, which noise of single
 * points does not move; of fewer than {@value #MANY} points every one counts. Place and slope are those of a cubic by least
 * squares over the half of the swing around the middle; where that is passed within fewer than {@value #FEWEST} points, of the
 * line between the two points around it.
 *
 * @param least the lower end of the output
 * @param most its upper end
 * @param x where the output is half of both
 * @param slope of the output there, not 0
 */
record SweepMiddle(double least, double most, double x, double slope) {
    private static final int MANY = 40;
    private static final int FEWEST = 7;
    private static final int NEWTON_STEPS = 30;

    /** Empty if the output is constant or passes the middle without a slope that is a number. */
    static Optional<SweepMiddle> of(CurvePoints points) {
        double[] y = runningMedian(points.y());
        double least = Arrays.stream(y).min().orElseThrow();
        double most = Arrays.stream(y).max().orElseThrow();
        double middle = 0.5 * least + 0.5 * most;
        for (int i = 1; i < y.length; i++) {
            double before = y[i - 1] - middle;
            double after = y[i] - middle;
            if (most > least && before * after <= 0 && before != after) {
                double slope = (after - before) / (points.x()[i] - points.x()[i - 1]);
                double x = points.x()[i - 1] - before / slope;
                SweepMiddle between = new SweepMiddle(least, most, x, slope);
                return Optional.of(between.byCubic(points, y, i).orElse(between))
                        .filter(SweepMiddle::sound);
            }
        }
        return Optional.empty();
    }

    private boolean sound() {
        double scale = (most - least) / slope;
        return slope != 0 && Double.isFinite(x) && Double.isFinite(scale) && scale != 0;
    }

    private static double[] runningMedian(double[] y) {
        int n = y.length;
        if (n < MANY) {
            return y;
        }
        double[] smooth = new double[n];
        for (int i = 0; i < n; i++) {
            int half = Math.max(1, Math.min(n / MANY, Math.min(i, n - 1 - i)));
            int from = Math.max(0, Math.min(n - 1 - 2 * half, i - half));
            double[] window = Arrays.copyOfRange(y, from, from + 2 * half + 1);
            Arrays.sort(window);
            smooth[i] = window[half];
        }
        return smooth;
    }

    /** The same place on a cubic; empty if there are too few points, or it has no such place among them. */
    private Optional<SweepMiddle> byCubic(CurvePoints points, double[] smooth, int at) {
        double quarter = 0.25 * (most - least);
        int first = at;
        while (first > 0 && Math.abs(smooth[first - 1] - 0.5 * (least + most)) < quarter) {
            first--;
        }
        int last = at - 1;
        while (last < smooth.length - 1 && Math.abs(smooth[last + 1] - 0.5 * (least + most)) < quarter) {
            last++;
        }
        if (last - first + 1 < FEWEST) {
            return Optional.empty();
        }
        double half = 0.5 * (points.x()[last] - points.x()[first]);
        double centre = points.x()[first] + half;
        WeightedObservedPoints observed = new WeightedObservedPoints();
        for (int i = first; i <= last; i++) {
            observed.add((points.x()[i] - centre) / half, (points.y()[i] - least) / (most - least) - 0.5);
        }
        return place(PolynomialCurveFitter.create(3).fit(observed.toList()))
                .map(u -> new SweepMiddle(least, most, centre + half * u[0], u[1] * (most - least) / half));
    }

    /** Where a cubic is 0 within [-1, 1], and its slope there. */
    private static Optional<double[]> place(double[] c) {
        double u = 0;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double slope = c[1] + u * (2 * c[2] + 3 * u * c[3]);
            u -= (c[0] + u * (c[1] + u * (c[2] + u * c[3]))) / slope;
        }
        double slope = c[1] + u * (2 * c[2] + 3 * u * c[3]);
        return Math.abs(u) <= 1 && Double.isFinite(slope) ? Optional.of(new double[] {u, slope}) : Optional.empty();
    }
}
