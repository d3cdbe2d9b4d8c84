package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.view.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.io.InputStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How all charts look: Inter at 11 pixels, pale grid, no boxes, colours of the palette. */
final class ChartStyle {
    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf";
    private static final float SIZE = 11;
    private static final Font FONT = load();

    private ChartStyle() {}

    /** The one font of charts. */
    static Font font() {
        return FONT;
    }

    private static Font load() {
        try (InputStream in = ChartStyle.class.getResourceAsStream(INTER)) {
            if (in != null) {
                return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
            }
        } catch (IOException | FontFormatException e) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, (int) SIZE);
        }
        return new Font(Font.SANS_SERIF, Font.PLAIN, (int) SIZE);
    }

    /** A chart without title over two axes; it tells nobody when it changes. */
    static JFreeChart chart(ValueAxis across, ValueAxis up) {
        XYPlot plot = new XYPlot(null, across, up, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(4, 0, 2, 6));
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        for (ValueAxis axis : new ValueAxis[] {across, up}) {
            axis.setTickLabelFont(FONT);
            axis.setTickMarksVisible(false);
            axis.setTickLabelInsets(new RectangleInsets(3, 4, 1, 6));
            axis.setLowerMargin(0);
            axis.setUpperMargin(0);
        }
        JFreeChart chart = new JFreeChart(null, FONT, plot, false);
        chart.setNotify(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.addSubtitle(legend(plot));
        return chart;
    }

    private static LegendTitle legend(XYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(FONT);
        legend.setFrame(BlockBorder.NONE);
        legend.setMargin(new RectangleInsets(2, 30, 0, 0));
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 10));
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 2, 2, 2));
        return legend;
    }

    /** Gives a chart's frame the colours of a palette. */
    static void dress(JFreeChart chart, Palette palette) {
        XYPlot plot = chart.getXYPlot();
        Color line = awt(palette.line());
        Color faint = awt(palette.faint());
        chart.setBackgroundPaint(null);
        plot.setDomainGridlinePaint(line);
        plot.setRangeGridlinePaint(line);
        for (ValueAxis axis : new ValueAxis[] {plot.getDomainAxis(), plot.getRangeAxis()}) {
            axis.setTickLabelPaint(faint);
            axis.setAxisLinePaint(line);
        }
        ((LegendTitle) chart.getSubtitle(0)).setItemPaint(faint);
    }

    /** An entry of the row under a chart: a short piece of the line and its name. */
    static LegendItem entry(String name, Color colour, BasicStroke stroke) {
        Line2D sample = new Line2D.Double(0, 0, 13, 0);
        LegendItem item = new LegendItem(name, null, null, null, sample, stroke, colour);
        item.setLine(sample);
        item.setLineVisible(true);
        item.setLineStroke(stroke);
        item.setLinePaint(colour);
        item.setShapeVisible(false);
        return item;
    }

    static BasicStroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke dashed(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
    }

    /** A small disc for points. */
    static Ellipse2D dot() {
        return new Ellipse2D.Double(-2, -2, 4, 4);
    }

    static Color awt(javafx.scene.paint.Color colour) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float)
                colour.getOpacity());
    }
}
