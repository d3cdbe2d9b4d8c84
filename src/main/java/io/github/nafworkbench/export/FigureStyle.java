package io.github.nafworkbench.export;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.Stroke;
import java.io.IOException;
import java.io.InputStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** The quiet look that all figures share: pale grid, no borders, title left, units below it. */
final class FigureStyle {
    static final int WIDTH = 760;
    static final int HEIGHT = 420;
    static final Font TEXT = font(Font.PLAIN, 12);
    static final Font TITLE = font(Font.BOLD, 14);
    static final Stroke THIN = new BasicStroke(1f);
    static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke MARKER =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {3f, 3f}, 0f);
    static final Stroke THEORY =
            new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5f, 4f}, 0f);

    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-";

    private FigureStyle() {}

    /** A chart with title and a line on what its vertical axis shows; {@code right} pixels are kept for labels. */
    static JFreeChart chart(String title, String shows, Plot plot, double right) {
        JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
        chart.setTitle(title(title, TITLE, Ink.IDEAL, 0));
        chart.addSubtitle(0, title(shows, TEXT, Ink.FAINT, 8));
        chart.setBackgroundPaint(Ink.SURFACE.color());
        chart.setBorderVisible(false);
        chart.setPadding(new RectangleInsets(12, 12, 10, 14 + right));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    private static TextTitle title(String text, Font font, Ink ink, double below) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(ink.color());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(0, 0, below, 0);
        return title;
    }

    /** A note inside a plot, where there is room. */
    static void note(XYPlot plot, String text, Ink ink, double x, double y, TextAnchor anchor) {
        XYTextAnnotation note = new XYTextAnnotation(text, x, y);
        note.setFont(TEXT);
        note.setPaint(ink.color());
        note.setTextAnchor(anchor);
        plot.addAnnotation(note);
    }

    /** A plot with pale grid lines. */
    static XYPlot plot() {
        XYPlot plot = new XYPlot();
        grid(plot);
        return plot;
    }

    private static void grid(XYPlot plot) {
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Ink.LINE.color());
        plot.setRangeGridlineStroke(THIN);
        plot.setRangeZeroBaselineVisible(false);
        plot.setAxisOffset(new RectangleInsets(2, 2, 2, 2));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
    }

    /** Dresses an axis; {@code label} may be empty. */
    static <A extends Axis> A axis(A axis, String label) {
        axis.setLabel(label.isEmpty() ? null : label);
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(Ink.FAINT.color());
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(Ink.FAINT.color());
        axis.setAxisLinePaint(Ink.LINE.color());
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(3, 6, 3, 6));
        return axis;
    }

    /** A linear axis with about that many ticks at 1, 2 or 5 times a power of ten. */
    static NumberAxis linear(String label, double low, double high, int ticks) {
        double rough = (high - low) / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough <= 1.5 * power ? 1 : rough <= 3.5 * power ? 2 : rough <= 7.5 * power ? 5 : 10);
        NumberAxis axis = axis(new NumberAxis(), label);
        axis.setRange(low, high);
        axis.setTickUnit(new NumberTickUnit(step, format((int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))));
        return axis;
    }

    private static DecimalFormat format(int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        return new DecimalFormat(decimals == 0 ? "0" : "0." + "0".repeat(decimals), symbols);
    }

    private static Font font(int style, int size) {
        register("Regular");
        register("Bold");
        boolean known = new Font("Inter", style, size).getFamily().equals("Inter");
        return new Font(known ? "Inter" : Font.SANS_SERIF, style, size);
    }

    private static void register(String weight) {
        try (InputStream stream = FigureStyle.class.getResourceAsStream(INTER + weight + ".otf")) {
            if (stream != null) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, stream);
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            }
        } catch (IOException | FontFormatException e) {
            // Without it the system's own sans serif does.
        }
    }
}
