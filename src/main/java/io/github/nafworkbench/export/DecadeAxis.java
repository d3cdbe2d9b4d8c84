package io.github.nafworkbench.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis for data sets that hold decimal logarithms: ticks at 1, 2 and 5 times powers of ten over few
 * decades, at powers of ten over many, and at finer steps within part of a decade. It may have a place for exact zero.
 */
final class DecadeAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double[] DECADES = {1};
    private static final double[] FEW = {1, 2, 5};
    private static final double[] ONE = {1, 1.5, 2, 3, 4, 5, 6, 8};
    private static final double MANY_DECADES = 3.2;
    private static final double PART_OF_A_DECADE = 0.8;

    private final double zeroAt;

    /** An axis without zero. */
    DecadeAxis() {
        this(Double.NaN);
    }

    /**
     * An axis with a place for zero.
     *
     * @param zeroAt where zero is drawn, in units of the logarithm
     */
    DecadeAxis(double zeroAt) {
        this.zeroAt = zeroAt;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's signature
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        List<Tick> ticks = new ArrayList<>();
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        if (zeroAt >= low && zeroAt <= high) {
            ticks.add(tick(zeroAt, "0", horizontal));
        }
        double span = high - low;
        double[] mantissas = span > MANY_DECADES ? DECADES : span < PART_OF_A_DECADE ? ONE : FEW;
        double from = Double.isNaN(zeroAt) ? low : zeroAt + 1e-9;
        for (int decade = (int) Math.floor(low); decade <= Math.floor(high); decade++) {
            for (double mantissa : mantissas) {
                double at = decade + Math.log10(mantissa);
                if (at >= from && at <= high) {
                    ticks.add(tick(at, Numerals.tick(mantissa * Math.pow(10, decade)), horizontal));
                }
            }
        }
        return ticks;
    }

    private static Tick tick(double at, String label, boolean horizontal) {
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return new NumberTick(TickType.MAJOR, at, label, anchor, TextAnchor.CENTER, 0);
    }
}
