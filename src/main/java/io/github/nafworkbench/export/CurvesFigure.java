package io.github.nafworkbench.export;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.network.Curves;
import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/** The ideal curve and that of every hidden neuron as a figure. */
public final class CurvesFigure {
    private static final double RANGE = 4;
    private static final int STEPS = 160;

    private CurvesFigure() {}

    /** As the text of an SVG file. */
    public static String svg(ActivationCurve ideal, Curves curves) {
        return FigureFile.svg(of(ideal, curves, "The ideal curve and the curves of the hidden neurons."));
    }

    static Figure of(ActivationCurve ideal, Curves curves, String caption) {
        double[] z = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> -RANGE + 2 * RANGE * i / STEPS)
                .toArray();
        XYPlot plot = FigureStyle.plot();
        Lines lines = new Lines(plot);
        List<ActivationCurve> all =
                curves.layers().stream().flatMap(List::stream).toList();
        double low = ideal.value(-RANGE);
        double high = ideal.value(RANGE);
        for (ActivationCurve curve : all) {
            double[] h = values(curve, z);
            lines.line(z, h, Ink.NOISY.color(0.5), new BasicStroke(1.1f));
            low = Math.min(low, Arrays.stream(h).min().orElse(low));
            high = Math.max(high, Arrays.stream(h).max().orElse(high));
        }
        lines.line(z, values(ideal, z), Ink.IDEAL.color(), new BasicStroke(2.6f));
        NumberAxis x = FigureStyle.linear("Net input z, network units", -RANGE, RANGE, 8);
        NumberAxis y = FigureStyle.linear("", low - 0.05 * (high - low), high + 0.05 * (high - low), 6);
        plot.setDomainAxis(x);
        plot.setRangeAxis(y);
        double at = ideal.value(RANGE);
        return new Figure(
                "curves",
                caption,
                FigureStyle.chart("The neurons' curves", "Output h, network units", plot, 90),
                List.of(
                        Figure.EdgeLabel.at(ideal.label() + ", ideal", Ink.IDEAL, y, at),
                        Figure.EdgeLabel.at("realised", Ink.NOISY, y, at - 0.06)),
                FigureStyle.WIDTH,
                FigureStyle.HEIGHT);
    }

    private static double[] values(ActivationCurve curve, double[] z) {
        double[] h = new double[z.length];
        curve.values(z, h, 0, z.length);
        return h;
    }
}
