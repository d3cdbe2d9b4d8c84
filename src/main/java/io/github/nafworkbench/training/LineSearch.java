package io.github.nafworkbench.training;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Search along a line for a point with the strong Wolfe conditions: algorithms 3.5 and 3.6 of Nocedal and Wright
 * (Numerical Optimization, 2nd ed. 2006, doi:10.1007/978-0-387-40065-5) with cubic interpolation.
 */
final class LineSearch {
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final int MOST_POINTS = 60;

    private final Objective objective;
    private final Point origin;
    private final double[] direction;
    /** Arrays for points, to be taken from and given back. */
    private final Deque<double[]> spare;

    private final List<Point> tried = new ArrayList<>();

    /**
     * A search from a point.
     *
     * @param origin at length 0, with a negative slope
     * @param direction {@code [parameter]}, not modified
     * @param spare arrays of the parameters' length that nobody needs; taken from, and given those of points not found
     */
    LineSearch(Objective objective, Point origin, double[] direction, Deque<double[]> spare) {
        this.objective = objective;
        this.origin = origin;
        this.direction = direction;
        this.spare = spare;
    }

    /**
     * A point on the line.
     *
     * @param length times the direction
     * @param loss the objective there
     * @param slope its derivative along the direction
     */
    record Point(double length, double loss, double slope, double[] at, double[] gradient) {}

    /** The point found, or nothing when the conditions cannot be met to working precision. */
    @SuppressWarnings("ReferenceEquality") // equal points have arrays of their own
    Optional<Point> find(double firstLength) {
        Optional<Point> found = search(firstLength);
        for (Point point : tried) {
            if (found.filter(f -> f == point).isEmpty()) {
                spare.push(point.at());
                spare.push(point.gradient());
            }
        }
        return found;
    }

    private Optional<Point> search(double firstLength) {
        Point before = origin;
        Point now = at(firstLength);
        while (tried.size() < MOST_POINTS) {
            if (tooHigh(now) || (now.loss() >= before.loss() && before.length() > 0)) {
                return between(before, now);
            }
            if (flat(now)) {
                return Optional.of(now);
            }
            if (now.slope() >= 0) {
                return between(now, before);
            }
            before = now;
            now = at(2 * now.length());
        }
        return Optional.empty();
    }

    /** Narrows an interval whose one end is the lowest acceptable point so far. */
    private Optional<Point> between(Point lowest, Point other) {
        Point low = lowest;
        Point high = other;
        while (tried.size() < MOST_POINTS && low.length() != high.length()) {
            Point now = at(interpolated(low, high));
            if (tooHigh(now) || now.loss() >= low.loss()) {
                high = now;
            } else {
                if (flat(now)) {
                    return Optional.of(now);
                }
                if (now.slope() * (high.length() - low.length()) >= 0) {
                    high = low;
                }
                low = now;
            }
        }
        // Short of the curvature condition a lower point is still a step forward.
        return low.loss() < origin.loss() ? Optional.of(low) : Optional.empty();
    }

    private boolean tooHigh(Point now) {
        return !(now.loss() <= origin.loss() + SUFFICIENT_DECREASE * now.length() * origin.slope());
    }

    private boolean flat(Point now) {
        return Math.abs(now.slope()) <= -CURVATURE * origin.slope();
    }

    /** The minimum of the cubic through both ends (formula 3.59), kept a tenth of the interval away from them. */
    private static double interpolated(Point low, Point high) {
        double width = high.length() - low.length();
        double d1 = low.slope() + high.slope() - 3 * (high.loss() - low.loss()) / width;
        double d2 = Math.sqrt(d1 * d1 - low.slope() * high.slope()) * Math.signum(width);
        double share = 1 - (high.slope() + d2 - d1) / (high.slope() - low.slope() + 2 * d2);
        boolean inside = share >= 0.1 && share <= 0.9;
        return low.length() + width * (inside ? share : share < 0.1 ? 0.1 : share > 0.9 ? 0.9 : 0.5);
    }

    private Point at(double length) {
        double[] at = array();
        for (int p = 0; p < at.length; p++) {
            at[p] = origin.at()[p] + length * direction[p];
        }
        double[] gradient = array();
        double loss = objective.gradient(at, gradient);
        Point point = new Point(length, loss, Vectors.dot(gradient, direction), at, gradient);
        tried.add(point);
        return point;
    }

    private double[] array() {
        return spare.isEmpty() ? new double[direction.length] : spare.pop();
    }
}
