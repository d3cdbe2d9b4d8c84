package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A linear map from a file's units to network units, {@code z = (x - xZero) / xScale} and {@code h = (y - yZero) / yScale}.
 * One map for a whole population keeps how its devices differ.
 */
public record UnitMap(double xZero, double xScale, double yZero, double yScale) {
    /** The numbers of the file are network units already. */
    public static final UnitMap NONE = new UnitMap(0, 1, 0, 1);

    /** What a user must know who wants a map for every curve. */
    public static final String PER_CURVE_WARNING =
            "A map for every curve takes away how the devices differ in offset, amplitude, gain and threshold";

    public UnitMap {
        boolean sound = Double.isFinite(xZero) && Double.isFinite(yZero) && Double.isFinite(xScale * yScale);
        if (!sound || xScale == 0 || yScale == 0) {
            throw new IllegalArgumentException(
                    "a map must have finite scales other than 0, got " + xScale + ", " + yScale);
        }
    }

    /**
     * The map by which a device has its least output at {@code low} and its greatest at {@code high}, the middle between
     * them at net input 0, and slope {@code (high - low) / 2} there, which is slope 1 for outputs from -1 to 1. An output
     * that falls keeps falling. Noise of the points moves none of it far; {@link SweepMiddle} tells how.
     *
     * @param points of the device in the file's units
     * @return empty if the output is constant, or its middle is passed without slope
     */
    public static Optional<UnitMap> of(CurvePoints points, double low, double high) {
        return SweepMiddle.of(points).map(middle -> {
            double yScale = (middle.most() - middle.least()) / (high - low);
            double xScale = 0.5 * (middle.most() - middle.least()) / Math.abs(middle.slope());
            return new UnitMap(middle.x(), xScale, middle.least() - low * yScale, yScale);
        });
    }

    /**
     * The one map of a population, from its median device: of the devices' own maps the median of each of the four
     * numbers.
     *
     * @return empty if no device has a map
     */
    public static Optional<UnitMap> ofPopulation(List<CurvePoints> devices, double low, double high) {
        List<UnitMap> maps = new ArrayList<>();
        devices.forEach(device -> of(device, low, high).ifPresent(maps::add));
        if (maps.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UnitMap(
                median(maps.stream().map(UnitMap::xZero).toList()),
                median(maps.stream().map(UnitMap::xScale).toList()),
                median(maps.stream().map(UnitMap::yZero).toList()),
                median(maps.stream().map(UnitMap::yScale).toList())));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        int n = sorted.size();
        return 0.5 * (sorted.get((n - 1) / 2) + sorted.get(n / 2));
    }

    /** Net input of a value of x. */
    public double z(double x) {
        return (x - xZero) / xScale;
    }

    /** Output in network units of a value of y. */
    public double h(double y) {
        return (y - yZero) / yScale;
    }

    /** The points as a curve in network units; empty if they are too close together or too large for one. */
    Optional<TabulatedCurve> curve(String label, CurvePoints points, Extrapolation extrapolation) {
        int n = points.x().length;
        double[] z = new double[n];
        double[] h = new double[n];
        for (int i = 0; i < n; i++) {
            int from = xScale > 0 ? i : n - 1 - i;
            z[i] = z(points.x()[from]);
            h[i] = h(points.y()[from]);
        }
        try {
            return Optional.of(new TabulatedCurve(label, z, h, extrapolation));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
