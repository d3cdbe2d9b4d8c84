package io.github.nafworkbench.export;

import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.RecoveryFindings;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.evaluation.TestPredictions;
import java.awt.BasicStroke;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** Figures of what the realised curves did and what retraining brought. */
final class OutcomeFigures {
    private static final Ink[] BARS = {Ink.IDEAL, Ink.NOISY, Ink.RETRAINED, Ink.CONTROL};

    private final RecoveryFindings findings;
    private final String unit;

    OutcomeFigures(RecoveryFindings findings) {
        this.findings = findings;
        this.unit = findings.model().data().dataset().targetUnit();
    }

    /** Test errors before and after, with their standard errors. */
    Figure beforeAfter() {
        Recovery recovery = findings.recovery();
        List<Rmse> errors = List.of(recovery.ideal(), recovery.realised(), recovery.retrained(), recovery.control());
        List<String> names = List.of("ideal curves", "realised, old weights", "realised, retrained", "ideal, control");
        DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
        for (int i = 0; i < BARS.length; i++) {
            double spread = errors.get(i).standardError();
            data.add(errors.get(i).value(), Double.isFinite(spread) ? spread : 0, "", names.get(i));
        }
        CategoryAxis across = FigureStyle.axis(new CategoryAxis(), "");
        across.setTickLabelPaint(Ink.IDEAL.color());
        across.setLowerMargin(0.04);
        across.setUpperMargin(0.04);
        across.setCategoryMargin(0.35);
        double longest = errors.stream()
                .mapToDouble(e -> e.value() + (Double.isFinite(e.standardError()) ? e.standardError() : 0))
                .max()
                .orElse(0);
        NumberAxis along = FigureStyle.linear("", 0, longest > 0 ? 1.04 * longest : 1, 6);
        CategoryPlot plot = new CategoryPlot(data, across, along, new Bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(Ink.LINE.color());
        plot.setRangeGridlineStroke(FigureStyle.THIN);
        List<Figure.EdgeLabel> labels = new ArrayList<>();
        for (int i = 0; i < BARS.length; i++) {
            int bar = i;
            String text =
                    Numerals.withError(errors.get(i).value(), errors.get(i).standardError());
            labels.add(new Figure.EdgeLabel(
                    text,
                    BARS[i].color(),
                    area -> across.getCategoryMiddle(bar, BARS.length, area, RectangleEdge.LEFT)));
        }
        String shows = "Test RMSE" + (unit.isEmpty() ? "" : " in " + unit) + ", ± standard error";
        return new Figure(
                "before-after",
                "Test error with ideal curves, with the realised curves and the old weights, after retraining, and of the "
                        + "control that went on training with ideal curves. Whiskers: ±1 standard error over the "
                        + findings.predictions().rows() + " test rows.",
                FigureStyle.chart("What the curves cost and retraining brings back", shows, plot, 110),
                labels,
                FigureStyle.WIDTH,
                270);
    }

    /** The ideal curve and that of every hidden neuron. */
    Figure curves() {
        return CurvesFigure.of(
                findings.model().experiment().ideal(),
                findings.realised(),
                "The ideal curve and the curves of the "
                        + findings.model().network().topology().hiddenNeurons()
                        + " hidden neurons of this chip: each has a smooth random shape of its own, of r.m.s. amplitude "
                        + Numerals.tick(findings.settings().dispersion()) + " network units.");
    }

    /** Predicted against true values on the test rows. */
    Figure predictions() {
        TestPredictions p = findings.predictions();
        Recovery r = findings.recovery();
        double[] range = range(p.truth(), p.ideal(), p.realised(), p.retrained());
        NumberAxis y = FigureStyle.linear("", range[0], range[1], 6);
        CombinedRangeXYPlot plot = new CombinedRangeXYPlot(y);
        plot.setGap(18);
        plot.add(panel("ideal", Ink.IDEAL, r.ideal(), p.truth(), p.ideal(), range));
        plot.add(panel("realised, old weights", Ink.NOISY, r.realised(), p.truth(), p.realised(), range));
        plot.add(panel("retrained", Ink.RETRAINED, r.retrained(), p.truth(), p.retrained(), range));
        String target = findings.model().data().dataset().targets().get(0).label();
        return new Figure(
                "predictions",
                "Predicted against true values of the " + p.rows() + " test rows. On the dashed line they agree.",
                FigureStyle.chart("Predicted against true", "Predicted " + target, plot, 0),
                List.of(),
                FigureStyle.WIDTH,
                330);
    }

    private XYPlot panel(String name, Ink ink, Rmse rmse, double[] truth, double[] predicted, double[] range) {
        XYPlot plot = FigureStyle.plot();
        Lines lines = new Lines(plot);
        lines.dots(truth, predicted, ink.color(0.35), 4);
        lines.line(range, range, Ink.IDEAL.color(), FigureStyle.THEORY);
        String target = findings.model().data().dataset().targets().get(0).label();
        double[] across = range(truth);
        NumberAxis x = FigureStyle.linear("True " + target, across[0], across[1], 4);
        plot.setDomainAxis(x);
        double line = (range[1] - range[0]) / 14;
        double left = across[0] + 0.02 * (across[1] - across[0]);
        TextAnchor anchor = TextAnchor.CENTER_LEFT;
        FigureStyle.note(plot, name, ink, left, range[1] - line / 2, anchor);
        FigureStyle.note(plot, "RMSE " + Numerals.three(rmse.value()), ink, left, range[1] - 1.5 * line, anchor);
        return plot;
    }

    /** From the least to the greatest value, and a little more. */
    private static double[] range(double[]... values) {
        double low = Arrays.stream(values).flatMapToDouble(Arrays::stream).min().orElse(0);
        double high =
                Arrays.stream(values).flatMapToDouble(Arrays::stream).max().orElse(1);
        double margin = high > low ? 0.04 * (high - low) : 1;
        return new double[] {low - margin, high + margin};
    }

    /** Bars in the colour of what they show. */
    private static final class Bars extends StatisticalBarRenderer {
        private static final long serialVersionUID = 1L;

        Bars() {
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(false);
            setErrorIndicatorPaint(Ink.FAINT.color());
            setErrorIndicatorStroke(new BasicStroke(1.4f));
            setMaximumBarWidth(0.14);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return BARS[column].color();
        }
    }
}
