package io.github.nafworkbench.view.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** Where an axis has its ticks and what they say. */
@FunctionalInterface
interface TickSource {
    /** Pixels that a horizontal tick label may take. */
    double ACROSS = 50;

    /** Pixels that a vertical tick label may take. */
    double UP = 26;

    /** Wider than any character of the tick labels, pixels. */
    double CHARACTER = 6.2;

    /** One tick at a value of the axis. */
    record Mark(double value, String text) {}

    /** Ticks within [low, high], about so many at most. */
    List<Mark> marks(double low, double high, int most);

    /** Ticks of a horizontal axis; one that would reach over the right end is set to its left. */
    default List<NumberTick> across(Range range, Rectangle2D area) {
        List<NumberTick> ticks = new ArrayList<>();
        int most = (int) Math.max(2, area.getWidth() / ACROSS);
        for (Mark mark : marks(range.getLowerBound(), range.getUpperBound(), most)) {
            double fromRight = (range.getUpperBound() - mark.value()) / range.getLength() * area.getWidth();
            boolean over = CHARACTER * mark.text().length() / 2 > fromRight + 6;
            ticks.add(tick(mark, over ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_CENTER));
        }
        return ticks;
    }

    /** Ticks of a vertical axis. */
    default List<NumberTick> up(Range range, Rectangle2D area) {
        int most = (int) Math.max(2, area.getHeight() / UP);
        return marks(range.getLowerBound(), range.getUpperBound(), most).stream()
                .map(m -> tick(m, TextAnchor.CENTER_RIGHT))
                .toList();
    }

    private static NumberTick tick(Mark mark, TextAnchor anchor) {
        return new NumberTick(mark.value(), mark.text(), anchor, anchor, 0);
    }
}
