package io.github.nafworkbench.export;

import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.RecoveryFindings;
import io.github.nafworkbench.evaluation.Tolerance;
import io.github.nafworkbench.training.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;

/** Figures of the error against training epochs and against the noise level. */
final class ErrorFigures {
    private static final int FINE_STEPS = 8;
    private static final double ZERO_BELOW_FIRST = 0.5;
    private static final double MARGIN = 0.06;
    private static final double RIGHT = 150;

    private final RecoveryFindings findings;
    private final String unit;

    ErrorFigures(RecoveryFindings findings) {
        this.findings = findings;
        this.unit = findings.model().data().dataset().targetUnit();
    }

    private String rmseOn(String rows) {
        return "RMSE" + (unit.isEmpty() ? "" : " in " + unit) + " on " + rows + ", logarithmic";
    }

    /** RMSE while training and retraining. */
    Figure training() {
        Trace trace = findings.end().trace();
        int change = findings.end().epochs();
        int split = (int)
                Arrays.stream(trace.epochs()).filter(epoch -> epoch <= change).count();
        // The trained weights appear once more, with the realised curves, as the start of retraining.
        double[] start = {change};
        Recovery recovery = findings.recovery();
        double[] laterEpochs = join(start, tail(trace.epochs(), split));
        double[] laterTrain = join(new double[] {findings.realisedTrain().value()}, tail(trace.train(), split));
        double[] laterTest = join(new double[] {recovery.realised().value()}, tail(trace.test(), split));
        double[] control = join(new double[] {recovery.ideal().value()}, tail(trace.control(), split));

        XYPlot plot = FigureStyle.plot();
        Lines lines = new Lines(plot);
        double[] epochs = Arrays.copyOf(trace.epochs(), split);
        lines.line(epochs, log(Arrays.copyOf(trace.train(), split)), Ink.TRAIN.color(), FigureStyle.LINE);
        lines.line(epochs, log(Arrays.copyOf(trace.test(), split)), Ink.TEST.color(), FigureStyle.LINE);
        lines.line(laterEpochs, log(control), Ink.CONTROL.color(), FigureStyle.LINE);
        lines.line(laterEpochs, log(laterTrain), Ink.TRAIN.color(), FigureStyle.LINE);
        lines.line(laterEpochs, log(laterTest), Ink.RETRAINED.color(), FigureStyle.LINE);
        lines.dots(start, log(new double[] {recovery.realised().value()}), Ink.NOISY.color(), 8);

        int all = Math.max(1, change + findings.end().retrainedEpochs());
        NumberAxis x = FigureStyle.linear("Epochs", 0, all, Math.min(8, all));
        DecadeAxis y = FigureStyle.axis(new DecadeAxis(), "");
        setRange(y, join(log(trace.train()), log(trace.test()), log(laterTrain), log(laterTest), log(control)));
        plot.setDomainAxis(x);
        plot.setRangeAxis(y);
        ValueMarker marker = new ValueMarker(change, Ink.FAINT.color(), FigureStyle.MARKER);
        plot.addDomainMarker(marker, Layer.BACKGROUND);
        double height = y.getRange().getLength();
        double dot = Math.log10(recovery.realised().value());
        FigureStyle.note(plot, "realised, old weights", Ink.NOISY, change - 0.015 * all, dot, TextAnchor.CENTER_RIGHT);
        double test = Math.log10(trace.test()[split / 2]);
        FigureStyle.note(plot, "test", Ink.TEST, epochs[split / 2], test + 0.02 * height, TextAnchor.BOTTOM_CENTER);
        List<Figure.EdgeLabel> labels = List.of(
                label("train", Ink.TRAIN, y, last(laterTrain)),
                label("test, retrained", Ink.RETRAINED, y, last(laterTest)),
                label("test, control", Ink.CONTROL, y, last(control)));
        return new Figure(
                "training",
                "Training with ideal curves (blue), then, from the dashed line on, retraining with the realised curves. "
                        + "The dot is the test error of the old weights with the realised curves. The control went on "
                        + "with ideal curves for as many epochs.",
                FigureStyle.chart("Error while training", rmseOn("training and test rows"), plot, RIGHT),
                labels,
                FigureStyle.WIDTH,
                FigureStyle.HEIGHT);
    }

    /** RMSE against the level of additive noise, before and after retraining. */
    Figure noise() {
        List<NoiseResponse.Point> points = findings.before().response().points();
        double first = points.stream()
                .mapToDouble(NoiseResponse.Point::level)
                .filter(level -> level > 0)
                .min()
                .orElse(1e-4);
        double last = points.get(points.size() - 1).level();
        double zeroAt = Math.log10(first) - ZERO_BELOW_FIRST;
        DecadeAxis x = FigureStyle.axis(
                new DecadeAxis(zeroAt),
                "Additive noise σ of every hidden neuron, network units (tanh swings from −1 to 1)");
        x.setRange(zeroAt - 0.12, Math.log10(last) + 0.05);
        DecadeAxis y = FigureStyle.axis(new DecadeAxis(), "");
        XYPlot plot = FigureStyle.plot();
        plot.setDomainAxis(x);
        plot.setRangeAxis(y);
        Lines lines = new Lines(plot);
        drawn(lines, findings.before(), Ink.NOISY, zeroAt);
        drawn(lines, findings.after(), Ink.RETRAINED, zeroAt);
        theory(lines, findings.before().tolerance(), first, last);
        theory(lines, findings.after().tolerance(), first, last);
        ring(lines, findings.before().tolerance(), Ink.NOISY);
        ring(lines, findings.after().tolerance(), Ink.RETRAINED);
        setRange(y, join(log(rmse(findings.before())), log(rmse(findings.after()))));
        List<Figure.EdgeLabel> labels = List.of(
                label("ideal curves", Ink.NOISY, y, last(rmse(findings.before()))),
                label("retrained", Ink.RETRAINED, y, last(rmse(findings.after()))),
                label("formula, dashed", Ink.IDEAL, y, last(rmse(findings.after())) * 0.8));
        return new Figure(
                "noise-response",
                "Test error under additive noise, before (ideal curves) and after retraining (realised curves). Dots "
                        + "with a band of ±2 standard errors: Monte Carlo, "
                        + findings.settings().draws()
                        + " draws a level. Dashed: the formula " + formula() + ". Rings mark the level σ₂ₓ that "
                        + "doubles the error.",
                FigureStyle.chart("Error under noise", rmseOn("test rows"), plot, RIGHT),
                labels,
                FigureStyle.WIDTH,
                FigureStyle.HEIGHT);
    }

    private String formula() {
        return "√(RMSE² + σ²G²)" + (findings.before().exact() ? ", exact for one hidden layer" : ", for small noise");
    }

    private static void drawn(Lines lines, RecoveryFindings.UnderNoise under, Ink ink, double zeroAt) {
        List<NoiseResponse.Point> points = under.response().points();
        double[] x = points.stream()
                .mapToDouble(p -> p.level() > 0 ? Math.log10(p.level()) : zeroAt)
                .toArray();
        int zeros = (int) points.stream().filter(p -> p.level() == 0).count();
        double[] y = rmse(under);
        double[] low = points.stream().mapToDouble(p -> p.rmse() - 2 * error(p)).toArray();
        double[] high =
                points.stream().mapToDouble(p -> p.rmse() + 2 * error(p)).toArray();
        lines.band(tail(x, zeros), tail(log(low), zeros), tail(log(high), zeros), ink.color());
        lines.line(tail(x, zeros), tail(log(y), zeros), ink.color(), FigureStyle.LINE);
        lines.dots(x, log(y), ink.color(), 6);
    }

    private static void theory(Lines lines, Tolerance tolerance, double first, double last) {
        double low = Math.log10(first);
        int steps = FINE_STEPS * (int) Math.ceil(4 * (Math.log10(last) - low));
        double[] x = IntStream.rangeClosed(0, steps)
                .mapToDouble(i -> low + (Math.log10(last) - low) * i / steps)
                .toArray();
        double[] y = Arrays.stream(x)
                .map(level -> Math.hypot(tolerance.clean().value(), tolerance.gain() * Math.pow(10, level)))
                .toArray();
        lines.line(x, log(y), Ink.IDEAL.color(), FigureStyle.THEORY);
    }

    private static void ring(Lines lines, Tolerance tolerance, Ink ink) {
        if (tolerance.doublingLevel().isPresent()) {
            double[] x = {Math.log10(tolerance.doublingLevel().getAsDouble())};
            lines.rings(x, log(new double[] {2 * tolerance.clean().value()}), ink.color(), 11);
        }
    }

    private static double error(NoiseResponse.Point point) {
        return Double.isFinite(point.standardError()) ? point.standardError() : 0;
    }

    private static double[] rmse(RecoveryFindings.UnderNoise under) {
        return under.response().points().stream()
                .mapToDouble(NoiseResponse.Point::rmse)
                .toArray();
    }

    private Figure.EdgeLabel label(String text, Ink ink, DecadeAxis axis, double value) {
        return Figure.EdgeLabel.at(text, ink, axis, Math.log10(value));
    }

    private static void setRange(DecadeAxis axis, double[] logs) {
        double[] finite = Arrays.stream(logs).filter(Double::isFinite).toArray();
        double low = Arrays.stream(finite).min().orElse(-1);
        double high = Arrays.stream(finite).max().orElse(0);
        double margin = Math.max(0.05, MARGIN * (high - low));
        axis.setRange(low - margin, high + margin);
    }

    private static double[] log(double[] values) {
        return Arrays.stream(values)
                .map(v -> v > 0 ? Math.log10(v) : Double.NaN)
                .toArray();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private static double[] tail(double[] values, int from) {
        return Arrays.copyOfRange(values, from, values.length);
    }

    private static double[] join(double[]... parts) {
        List<Double> all = new ArrayList<>();
        for (double[] part : parts) {
            Arrays.stream(part).forEach(all::add);
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
