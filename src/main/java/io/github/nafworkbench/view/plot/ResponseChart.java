package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.NoiseResponse.Point;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.view.Palette;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.SamplingXYLineRenderer;
import org.jfree.data.Range;

/** The chart of noise responses: Monte Carlo with a band of two standard errors, theory dashed, after retraining green. */
final class ResponseChart {
    private static final double MOST_BAND = 0.95;
    private static final double ROOM_FOR_TEXT = 0.15;
    private static final double FIRST_SMALLEST = 1e-4;

    private final LineData drawn = new LineData();
    private final LineData theory = new LineData();
    private final DeviationRenderer bands = new DeviationRenderer(true, true);
    private final SamplingXYLineRenderer dashes = new SamplingXYLineRenderer();
    private final JFreeChart chart;
    private NoiseScale scale = NoiseScale.of(NoiseKind.ADDITIVE, AnalyticCurve.TANH, FIRST_SMALLEST);
    private List<Point> before = List.of();
    private List<Point> after = List.of();
    private boolean exact;

    ResponseChart() {
        chart = ChartStyle.chart(new LinearScale((low, high, most) -> scale().marks(low, high, most)), new LogScale());
        XYPlot plot = chart.getXYPlot();
        plot.setDataset(0, theory);
        plot.setRenderer(0, dashes);
        plot.setDataset(1, drawn);
        plot.setRenderer(1, bands);
        bands.setAlpha(0.18f);
    }

    JFreeChart chart() {
        return chart;
    }

    NoiseScale scale() {
        return scale;
    }

    /** Monte Carlo lines, the one before retraining first. */
    LineData drawn() {
        return drawn;
    }

    LineData theory() {
        return theory;
    }

    /** Takes other responses. */
    void set(NoiseResponse response, Optional<NoiseResponse> retrained, boolean isExact, AnalyticCurve ideal) {
        before = response.points();
        after = retrained.map(NoiseResponse::points).orElse(List.of());
        exact = isExact;
        scale = NoiseScale.of(response.swept(), ideal, before.get(1).level());
        List<LineData.Line> lines = new ArrayList<>();
        List<LineData.Line> formulas = new ArrayList<>();
        lines.add(line("realised curves", before));
        formulas.add(new LineData.Line("theory", positions(before), values(before, Point::theory)));
        if (!after.isEmpty()) {
            lines.add(line("retrained", after));
            formulas.add(new LineData.Line("theory, retrained", positions(after), values(after, Point::theory)));
        }
        drawn.set(lines);
        theory.set(formulas);
    }

    private LineData.Line line(String name, List<Point> points) {
        return new LineData.Line(
                name,
                positions(points),
                values(points, Point::rmse),
                values(points, p -> p.rmse() - Math.min(MOST_BAND * p.rmse(), band(p))),
                values(points, p -> p.rmse() + band(p)));
    }

    private static double band(Point point) {
        return Double.isFinite(point.standardError()) ? 2 * point.standardError() : 0;
    }

    private double[] positions(List<Point> points) {
        return values(points, p -> scale.position(p.level()));
    }

    private static double[] values(List<Point> points, ToDoubleFunction<Point> part) {
        return points.stream().mapToDouble(part).toArray();
    }

    void dress(Palette palette) {
        Color[] colours = {ChartStyle.awt(palette.noisy()), ChartStyle.awt(palette.retrained())};
        Color ideal = ChartStyle.awt(palette.ideal());
        for (int i = 0; i < colours.length; i++) {
            bands.setSeriesPaint(i, colours[i], false);
            bands.setSeriesFillPaint(i, colours[i], false);
            bands.setSeriesStroke(i, ChartStyle.solid(1.8f), false);
            bands.setSeriesShape(i, ChartStyle.dot(), false);
            dashes.setSeriesPaint(i, ideal, false);
            dashes.setSeriesStroke(i, ChartStyle.dashed(1.3f), false);
        }
        LegendItemCollection entries = new LegendItemCollection();
        entries.add(ChartStyle.entry("Monte Carlo ± 2 s.e.", colours[0], ChartStyle.solid(2.4f)));
        if (!after.isEmpty()) {
            entries.add(ChartStyle.entry("retrained", colours[1], ChartStyle.solid(2.4f)));
        }
        entries.add(ChartStyle.entry(exact ? "theory, exact" : "small-noise theory", ideal, ChartStyle.dashed(1.3f)));
        chart.getXYPlot().setFixedLegendItems(entries);
    }

    /** The whole horizontal axis. */
    Range levels() {
        double last = scale.position(before.get(before.size() - 1).level());
        return new Range(scale.zero() - 0.08, last);
    }

    /** The whole vertical axis. */
    Range errors() {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (List<Point> points : List.of(before, after)) {
            for (Point p : points) {
                if (p.rmse() > 0 && Double.isFinite(p.rmse())) {
                    least = Math.min(least, p.rmse());
                    greatest = Math.max(greatest, p.rmse());
                }
            }
        }
        return LogScale.around(least, greatest * Math.pow(greatest / least, ROOM_FOR_TEXT));
    }

    Optional<ChartView.Reading> reading(double position) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < before.size(); i++) {
            double distance = Math.abs(scale.position(before.get(i).level()) - position);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        if (nearest < 0) {
            return Optional.empty();
        }
        Point p = before.get(nearest);
        StringBuilder text = new StringBuilder("noise " + scale.text(p.level()) + scale.sigma(p.level()));
        text.append("\nMonte Carlo  ").append(withError(p)).append("\ntheory  ").append(Figures.three(p.theory()));
        if (nearest < after.size()) {
            text.append("\nretrained  ").append(withError(after.get(nearest)));
        }
        return Optional.of(new ChartView.Reading(scale.position(p.level()), text.toString()));
    }

    private static String withError(Point point) {
        return (Figures.three(point.rmse()) + " " + Figures.plusMinus(point.standardError(), point.rmse())).strip();
    }

    /** The values shown, the header first. */
    List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "level_" + scale.unit().replace(' ', '_'),
                "rmse",
                "standard_error",
                "theory",
                "rmse_retrained",
                "standard_error_retrained",
                "theory_retrained"));
        for (int i = 0; i < before.size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(Double.toString(scale.factor() * before.get(i).level()));
            row.addAll(cells(before.get(i)));
            row.addAll(i < after.size() ? cells(after.get(i)) : List.of("", "", ""));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(Point point) {
        return List.of(
                Double.toString(point.rmse()),
                Double.isNaN(point.standardError()) ? "" : Double.toString(point.standardError()),
                Double.toString(point.theory()));
    }
}
