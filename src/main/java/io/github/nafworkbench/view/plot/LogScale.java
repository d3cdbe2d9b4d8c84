package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.view.Ticks;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/** A vertical logarithmic axis with plain labels at 1, 2 and 5 times the powers of ten. */
final class LogScale extends LogAxis {
    private static final long serialVersionUID = 1L;
    private static final double STEPS_PER_DECADE = 10;

    @Override
    protected List<NumberTick> refreshTicksVertical(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        TickSource source = (low, high, most) -> Ticks.logarithmic(low, high, most).stream()
                .map(v -> new TickSource.Mark(v, Ticks.text(v)))
                .toList();
        return source.up(getRange(), area);
    }

    /** A steady range around positive values: its ends are tenths of a decade, at least three apart. */
    static Range around(double least, double greatest) {
        if (!(least > 0) || !(greatest >= least) || Double.isInfinite(greatest)) {
            return new Range(0.01, 1);
        }
        double low = Math.floor(STEPS_PER_DECADE * Math.log10(least) - 0.3);
        double high = Math.ceil(STEPS_PER_DECADE * Math.log10(greatest) + 0.3);
        high = Math.max(high, low + 3);
        return new Range(Math.pow(10, low / STEPS_PER_DECADE), Math.pow(10, high / STEPS_PER_DECADE));
    }
}
