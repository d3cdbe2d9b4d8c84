package io.github.nafworkbench.curve.measured;

import java.util.List;
import java.util.Optional;

/**
 * How far branches of opposite direction are apart, between neighbours in the order of the sweep.
 *
 * @param area integral of the distance over x, in units of x times units of y
 * @param greatest half of the greatest distance, in units of y
 * @param rms half of the r.m.s. distance over x, in units of y
 */
public record Hysteresis(double area, double greatest, double rms) {
    private static final int STEPS = 1000;

    /** Of all pairs of branches of a curve; empty if there is no pair whose ranges of x overlap. */
    static Optional<Hysteresis> of(MeasuredCurve curve, List<Branch> branches) {
        double area = 0;
        double squares = 0;
        double width = 0;
        double greatest = 0;
        int next = 0;
        for (int k = 0; k + 1 < branches.size(); k++) {
            if (k < next || branches.get(k).direction() == branches.get(k + 1).direction()) {
                continue;
            }
            CurvePoints one = curve.points(branches.get(k));
            CurvePoints other = curve.points(branches.get(k + 1));
            double low = Math.max(one.least(), other.least());
            double high = Math.min(one.most(), other.most());
            double step = (high - low) / STEPS;
            for (int i = 0; i <= STEPS && step > 0; i++) {
                double distance = Math.abs(one.at(low + i * step) - other.at(low + i * step));
                double weight = i == 0 || i == STEPS ? 0.5 * step : step;
                area += weight * distance;
                squares += weight * distance * distance;
                greatest = Math.max(greatest, distance);
            }
            width += Math.max(0, high - low);
            next = k + 2;
        }
        return width > 0
                ? Optional.of(new Hysteresis(area, 0.5 * greatest, 0.5 * Math.sqrt(squares / width)))
                : Optional.empty();
    }
}
