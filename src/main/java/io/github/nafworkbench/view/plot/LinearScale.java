package io.github.nafworkbench.view.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/** A horizontal axis with ticks of our own. */
final class LinearScale extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient TickSource source;

    LinearScale(TickSource source) {
        this.source = source;
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        return source.across(getRange(), area);
    }
}
