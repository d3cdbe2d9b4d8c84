package io.github.nafworkbench.view.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** A dashed vertical line at one place of the horizontal axis with its text at the side where there is more room. */
final class LevelMark extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final float[] DASHES = {4, 3};
    private static final double ROW = 15;

    private final double position;
    private final String text;
    private final Color colour;
    private final Color behind;
    private final int row;

    /**
     * Makes a mark.
     *
     * @param behind fills the ground of the text
     * @param row line of text from the top, so that texts of several marks do not meet
     */
    LevelMark(double position, String text, Color colour, Color behind, int row) {
        this.position = position;
        this.text = text;
        this.colour = colour;
        this.behind = behind;
        this.row = row;
    }

    String text() {
        return text;
    }

    double position() {
        return position;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis across,
            ValueAxis up,
            int renderer,
            PlotRenderingInfo info) {
        double x = Math.rint(across.valueToJava2D(position, area, RectangleEdge.BOTTOM)) + 0.5;
        if (x < area.getMinX() || x > area.getMaxX() + 1) {
            return;
        }
        g.setFont(ChartStyle.font());
        g.setPaint(colour);
        g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, DASHES, 0));
        double top = area.getMinY() + row * ROW;
        g.draw(new Line2D.Double(x, top, x, area.getMaxY()));
        double width = g.getFontMetrics().stringWidth(text);
        double left = x - area.getMinX() > width + 10 ? x - 5 - width : x + 5;
        g.setPaint(behind);
        g.fill(new Rectangle2D.Double(left - 2, top, width + 4, ROW - 1));
        g.setPaint(colour);
        g.drawString(text, (float) left, (float) (top + 11));
    }
}
