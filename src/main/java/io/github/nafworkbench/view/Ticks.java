package io.github.nafworkbench.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers for the ticks of axes. */
public final class Ticks {
    private static final int[] MANY = {1, 2, 3, 5, 7};
    private static final int[] SOME = {1, 2, 5};
    private static final int[] ONE = {1};
    private static final double[] STEPS = {1, 2, 5, 10};

    private Ticks() {}

    /** Multiples of 1, 2 or 5 times a power of ten within [low, high], at most so many (at least 2). */
    public static List<Double> linear(double low, double high, int most) {
        double step = step((high - low) / Math.max(1, most - 1));
        List<Double> ticks = new ArrayList<>();
        for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(BigDecimal.valueOf(k)
                    .multiply(BigDecimal.valueOf(step))
                    .setScale(12, RoundingMode.HALF_EVEN)
                    .doubleValue());
        }
        return ticks;
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /**
     * Values for a logarithmic axis within [low, high], both positive: powers of ten, and where there is room also 2
     * and 5, or 2, 3, 5 and 7 times them; over less than half a decade linear ticks.
     */
    public static List<Double> logarithmic(double low, double high, int most) {
        double decades = Math.log10(high / low);
        if (decades < 0.5) {
            return linear(low, high, most);
        }
        int[] figures = 5 * decades <= most ? MANY : 3 * decades <= most ? SOME : ONE;
        int every = (int) Math.max(1, Math.ceil(decades / most));
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            for (int figure : figures) {
                double tick = new BigDecimal(figure).scaleByPowerOfTen(power).doubleValue();
                if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9) && Math.floorMod(power, every) == 0) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** A tick's text: as few figures as it needs, a power of ten beyond 1e-4 and 1e6, a true minus sign. */
    public static String text(double tick) {
        double size = Math.abs(tick);
        BigDecimal exact = BigDecimal.valueOf(tick).stripTrailingZeros();
        if (size != 0 && (size < 1e-4 || size >= 1e6)) {
            int power = exact.precision() - exact.scale() - 1;
            return exact.scaleByPowerOfTen(-power)
                            .stripTrailingZeros()
                            .toPlainString()
                            .replace('-', '−') + "e" + (power < 0 ? "−" : "") + Math.abs(power);
        }
        return exact.toPlainString().replace('-', '−');
    }
}
