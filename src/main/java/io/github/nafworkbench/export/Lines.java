package io.github.nafworkbench.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Puts lines, dots and bands onto a plot, each above those before; points that are not finite are left out. */
final class Lines {
    private static final float BAND_OPACITY = 0.18f;

    private final XYPlot plot;
    private int next;

    Lines(XYPlot plot) {
        this.plot = plot;
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    }

    /** A line through points. */
    void line(double[] x, double[] y, Color color, Stroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesStroke(0, stroke);
        add(x, y, renderer);
    }

    /** A filled dot at every point. */
    void dots(double[] x, double[] y, Color color, double diameter) {
        XYLineAndShapeRenderer renderer = new Dots(diameter);
        renderer.setSeriesPaint(0, color);
        add(x, y, renderer);
    }

    /** A ring at every point. */
    void rings(double[] x, double[] y, Color color, double diameter) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesShape(0, new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter));
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, Ink.SURFACE.color());
        renderer.setSeriesOutlinePaint(0, color);
        renderer.setSeriesOutlineStroke(0, new BasicStroke(1.8f));
        renderer.setUseOutlinePaint(true);
        renderer.setDrawOutlines(true);
        add(x, y, renderer);
    }

    /** A pale band between two lines. */
    void band(double[] x, double[] low, double[] high, Color color) {
        YIntervalSeries series = new YIntervalSeries("");
        for (int i = 0; i < x.length; i++) {
            series.add(x[i], (low[i] + high[i]) / 2, low[i], high[i]);
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(BAND_OPACITY);
        renderer.setSeriesFillPaint(0, color);
        renderer.setSeriesPaint(0, color);
        plot.setDataset(next, data);
        plot.setRenderer(next++, renderer);
    }

    /** Draws circles as such, which keeps files of many points small. */
    private static final class Dots extends XYLineAndShapeRenderer {
        private static final long serialVersionUID = 1L;
        private final double diameter;

        Dots(double diameter) {
            super(false, true);
            this.diameter = diameter;
        }

        @Override
        protected void drawSecondaryPass(
                Graphics2D g2,
                XYPlot plot,
                XYDataset dataset,
                int pass,
                int series,
                int item,
                ValueAxis domainAxis,
                Rectangle2D dataArea,
                ValueAxis rangeAxis,
                CrosshairState crosshairState,
                EntityCollection entities) {
            double x = domainAxis.valueToJava2D(dataset.getXValue(series, item), dataArea, plot.getDomainAxisEdge());
            double y = rangeAxis.valueToJava2D(dataset.getYValue(series, item), dataArea, plot.getRangeAxisEdge());
            g2.setPaint(getItemPaint(series, item));
            g2.fill(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
        }
    }

    private void add(double[] x, double[] y, XYLineAndShapeRenderer renderer) {
        XYSeries series = new XYSeries("", false, true);
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                series.add(x[i], y[i]);
            }
        }
        plot.setDataset(next, new XYSeriesCollection(series));
        plot.setRenderer(next++, renderer);
    }
}
