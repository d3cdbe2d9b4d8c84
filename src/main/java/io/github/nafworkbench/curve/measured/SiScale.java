package io.github.nafworkbench.curve.measured;

import java.util.Map;

/**
 * How values of one unit are written so that they have few zeros: 0.0001 A as 100 uA.
 *
 * @param factor how many units of the file one unit shown is
 * @param unit shown, with its prefix
 */
public record SiScale(double factor, String unit) {
    private static final Map<Integer, String> PREFIXES = Map.ofEntries(
            Map.entry(-15, "f"),
            Map.entry(-12, "p"),
            Map.entry(-9, "n"),
            Map.entry(-6, "u"),
            Map.entry(-3, "m"),
            Map.entry(0, ""),
            Map.entry(3, "k"),
            Map.entry(6, "M"),
            Map.entry(9, "G"));

    /**
     * The scale by which the greatest value has one to three figures before the point; the unit as it is where it takes no
     * prefix.
     *
     * @param greatest the size of the greatest value in {@code unit}
     */
    public static SiScale of(double greatest, String unit) {
        SiUnit known = SiUnit.of(unit).orElse(new SiUnit(1, ""));
        boolean simple = known.base().length() > 0 && !known.base().contains("/");
        if (!simple || !(greatest > 0) || Double.isInfinite(greatest)) {
            return new SiScale(1, unit);
        }
        int power = 3 * (int) Math.floor(Math.log10(greatest * known.factor() * (1 + 1e-12)) / 3);
        int shown = Math.max(-15, Math.min(9, power));
        return new SiScale(Double.parseDouble("1e" + shown) / known.factor(), PREFIXES.get(shown) + known.base());
    }

    /** The points with y in the unit shown. */
    public CurvePoints applied(CurvePoints points) {
        double[] y = points.y().clone();
        for (int i = 0; i < y.length; i++) {
            y[i] /= factor;
        }
        return new CurvePoints(points.x(), y);
    }
}
