package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which branches of a curve that was swept there and back a neuron gets. */
public enum BranchChoice {
    /** Those in the direction of the first branch. */
    FORWARD,
    /** Those against it. */
    BACKWARD,
    /** The mean of both where both are; one-way curves as they are. */
    MEAN;

    Optional<CurvePoints> points(MeasuredCurve curve) {
        if (curve.branches().isEmpty()) {
            return Optional.empty();
        }
        Optional<CurvePoints> forward = joined(curve, true);
        Optional<CurvePoints> backward = joined(curve, false);
        return switch (this) {
            case FORWARD -> forward;
            case BACKWARD -> backward;
            case MEAN -> backward.isEmpty() ? forward : forward.map(points -> mean(points, backward.orElseThrow()));
        };
    }

    private static Optional<CurvePoints> joined(MeasuredCurve curve, boolean forward) {
        Branch.Direction first = curve.branches().get(0).direction();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (Branch branch : curve.branches()) {
            if ((branch.direction() == first) == forward) {
                CurvePoints points = curve.points(branch);
                for (int i = 0; i < points.x().length; i++) {
                    x.add(points.x()[i]);
                    y.add(points.y()[i]);
                }
            }
        }
        return x.size() < 2 ? Optional.empty() : Optional.of(CurvePoints.of(numbers(x), numbers(y)));
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static CurvePoints mean(CurvePoints forward, CurvePoints backward) {
        int[] common = IntStream.range(0, forward.x().length)
                .filter(i -> forward.x()[i] >= backward.least() && forward.x()[i] <= backward.most())
                .toArray();
        if (common.length < 2) {
            return forward;
        }
        double[] x = new double[common.length];
        double[] y = new double[common.length];
        for (int k = 0; k < common.length; k++) {
            x[k] = forward.x()[common[k]];
            y[k] = 0.5 * (forward.y()[common[k]] + backward.at(x[k]));
        }
        return new CurvePoints(x, y);
    }
}
