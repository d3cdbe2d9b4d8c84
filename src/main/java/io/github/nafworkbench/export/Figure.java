package io.github.nafworkbench.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * One figure of a report: a chart with labels at the right ends of its lines, pushed apart where they would overlap.
 *
 * @param name of its files, without suffix
 * @param caption what is to be seen, in one or two sentences
 * @param width in pixels on the screen, as are all lengths
 */
record Figure(String name, String caption, JFreeChart chart, List<EdgeLabel> labels, int width, int height) {
    private static final double LABEL_DISTANCE = 15;
    private static final double LABEL_GAP = 6;

    Figure {
        labels = List.copyOf(labels);
    }

    /**
     * A label beside the data area.
     *
     * @param height where it belongs, in pixels, for a given data area
     */
    record EdgeLabel(String text, Color color, ToDoubleFunction<Rectangle2D> height) {
        /** A label at a value of a vertical axis. */
        static EdgeLabel at(String text, Ink ink, ValueAxis axis, double value) {
            return new EdgeLabel(text, ink.color(), area -> axis.valueToJava2D(value, area, RectangleEdge.LEFT));
        }
    }

    /** Draws chart and labels. */
    void draw(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(g, new Rectangle2D.Double(0, 0, width, height), info);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        g.setFont(FigureStyle.TEXT);
        List<EdgeLabel> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(label -> label.height().applyAsDouble(area)));
        double[] heights = apart(sorted.stream()
                .mapToDouble(label -> label.height().applyAsDouble(area))
                .toArray());
        for (int i = 0; i < heights.length; i++) {
            g.setPaint(sorted.get(i).color());
            g.drawString(sorted.get(i).text(), (float) (area.getMaxX() + LABEL_GAP), (float) (heights[i] + 4));
        }
    }

    /** Moves ascending heights as little as needed for a least distance: neighbours too close share a centred block. */
    static double[] apart(double[] heights) {
        double[] moved = heights.clone();
        int n = moved.length;
        boolean close = true;
        for (int round = 0; close && round < 100; round++) {
            close = false;
            for (int i = 1; i < n; i++) {
                double lack = LABEL_DISTANCE - (moved[i] - moved[i - 1]);
                if (lack > 0.01) {
                    moved[i - 1] -= lack / 2;
                    moved[i] += lack / 2;
                    close = true;
                }
            }
        }
        return moved;
    }
}
