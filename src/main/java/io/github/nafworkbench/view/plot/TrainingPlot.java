package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.training.Trace;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.view.Card;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.Ticks;
import io.github.nafworkbench.workbench.Workbench;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.SamplingXYLineRenderer;
import org.jfree.data.Range;

/** RMSE against epochs while training, in the target's unit on a logarithmic scale. */
public final class TrainingPlot extends Card {
    private static final int FEWEST_EPOCHS = 10;
    private static final float WIDTH = 1.8f;

    private final Workbench workbench;
    private final Look look;
    private final Label note;
    private final Label empty = new Label("Press Run (Space) to train.");
    private final LineData data = new LineData();
    private final SamplingXYLineRenderer renderer = new SamplingXYLineRenderer();
    private final ChartView view;
    private Trace shown = Trace.EMPTY;
    private Optional<Integer> retrainedFrom = Optional.empty();

    /** One of the lines: where it is in a trace, its name and colour. */
    private enum Kind {
        TEST("test"),
        TRAIN("train"),
        NOISY("test, realised curves and noise"),
        CONTROL("control");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private double[] of(Trace trace) {
            return switch (this) {
                case TEST -> trace.test();
                case TRAIN -> trace.train();
                case NOISY -> trace.noisy();
                case CONTROL -> trace.control();
            };
        }

        private Color in(Palette palette) {
            return ChartStyle.awt(
                    switch (this) {
                        case TEST -> palette.test();
                        case TRAIN -> palette.train();
                        case NOISY -> palette.noisy();
                        case CONTROL -> palette.ghost();
                    });
        }
    }

    /** Shows the workbench's run. */
    public TrainingPlot(Workbench workbench, Look look) {
        this(workbench, look, new Label());
    }

    private TrainingPlot(Workbench workbench, Look look, Label note) {
        super("RMSE while training", note);
        this.workbench = workbench;
        this.look = look;
        this.note = note;
        note.getStyleClass().add("note");
        empty.getStyleClass().add("note");
        view = new ChartView(
                ChartStyle.chart(new LinearScale(TrainingPlot::epochMarks), new LogScale()), this::reading);
        plot().setDataset(data);
        plot().setRenderer(renderer);
        StackPane place = new StackPane(view, empty);
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().add(place);
        view.setAccessibleText("Chart of RMSE against epochs");
        new ChartExport(view, "rmse-while-training", look::palette, this::table, workbench.notices()::add).offer();
        workbench.training().addListener((source, old, now) -> show(now));
        workbench.project().addListener((source, old, now) -> showUnit());
        look.dark().addListener((source, old, now) -> dress());
        showUnit();
        show(workbench.training().get());
        dress();
    }

    /** The lines that are drawn, for tests and exports. */
    LineData data() {
        return data;
    }

    private XYPlot plot() {
        return view.chart().getXYPlot();
    }

    private static List<TickSource.Mark> epochMarks(double low, double high, int most) {
        List<Double> whole = Ticks.linear(low, high, Math.max(2, 2 * most / 3)).stream()
                .filter(v -> v == Math.rint(v))
                .toList();
        List<TickSource.Mark> marks = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            String unit = i == whole.size() - 1 ? " epochs" : "";
            marks.add(new TickSource.Mark(whole.get(i), Ticks.text(whole.get(i)) + unit));
        }
        return marks;
    }

    private void showUnit() {
        String unit = workbench.project().get().experiment().dataset().targetUnit();
        note.setText(unit.isEmpty() ? "log scale" : "log scale, " + unit);
    }

    private void show(Optional<TrainingSnapshot> training) {
        Trace trace = training.map(TrainingSnapshot::trace).orElse(Trace.EMPTY);
        Optional<Integer> from = training.filter(t -> t.retrained().isPresent()).map(TrainingSnapshot::epochs);
        empty.setVisible(trace.size() < 2);
        view.setVisible(trace.size() >= 2);
        if (trace.equals(shown) && from.equals(retrainedFrom)) {
            return;
        }
        shown = trace;
        retrainedFrom = from;
        data.set(Arrays.stream(Kind.values())
                .map(k -> new LineData.Line(k.label, trace.epochs(), k.of(trace)))
                .toList());
        mark();
        view.fit(epochs(trace), errors(trace));
    }

    private void mark() {
        Palette palette = look.palette();
        XYPlot plot = plot();
        plot.clearAnnotations();
        retrainedFrom.ifPresent(epoch -> plot.addAnnotation(
                new LevelMark(
                        epoch, "retraining", ChartStyle.awt(palette.retrained()), ChartStyle.awt(palette.surface()), 0),
                false));
        LegendItemCollection entries = new LegendItemCollection();
        for (Kind kind : new Kind[] {Kind.TRAIN, Kind.TEST, Kind.NOISY, Kind.CONTROL}) {
            if (Arrays.stream(kind.of(shown)).anyMatch(Double::isFinite)) {
                entries.add(ChartStyle.entry(kind.label, kind.in(palette), ChartStyle.solid(2.4f)));
            }
        }
        plot.setFixedLegendItems(entries);
    }

    private void dress() {
        Kind[] kinds = Kind.values();
        for (int series = 0; series < kinds.length; series++) {
            renderer.setSeriesPaint(series, kinds[series].in(look.palette()), false);
            renderer.setSeriesStroke(series, ChartStyle.solid(WIDTH), false);
        }
        mark();
        view.dress(look.palette());
    }

    private static Range epochs(Trace trace) {
        double last = trace.size() == 0 ? 0 : trace.epochs()[trace.size() - 1];
        double step = Math.max(FEWEST_EPOCHS, Math.pow(10, Math.floor(Math.log10(Math.max(1, last)))) / 10);
        return new Range(0, Math.max(FEWEST_EPOCHS, step * Math.ceil(last / step)));
    }

    private static Range errors(Trace trace) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (Kind kind : Kind.values()) {
            for (double rmse : kind.of(trace)) {
                if (rmse > 0 && Double.isFinite(rmse)) {
                    least = Math.min(least, rmse);
                    greatest = Math.max(greatest, rmse);
                }
            }
        }
        return LogScale.around(least, greatest);
    }

    private Optional<ChartView.Reading> reading(double epoch) {
        if (shown.size() == 0) {
            return Optional.empty();
        }
        int found = Arrays.binarySearch(shown.epochs(), epoch);
        int after = Math.min(shown.size() - 1, found >= 0 ? found : -found - 1);
        int before = Math.max(0, after - 1);
        int i = epoch - shown.epochs()[before] < shown.epochs()[after] - epoch ? before : after;
        StringBuilder text = new StringBuilder("epoch " + (long) shown.epochs()[i]);
        for (Kind kind : new Kind[] {Kind.TRAIN, Kind.TEST, Kind.NOISY, Kind.CONTROL}) {
            double rmse = kind.of(shown)[i];
            if (Double.isFinite(rmse)) {
                text.append('\n').append(kind.label).append("  ").append(Figures.three(rmse));
            }
        }
        return Optional.of(new ChartView.Reading(shown.epochs()[i], text.toString()));
    }

    private List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("epoch", "train_rmse", "test_rmse", "noisy_rmse", "control_rmse"));
        for (int i = 0; i < shown.size(); i++) {
            rows.add(List.of(
                    Long.toString((long) shown.epochs()[i]),
                    cell(shown.train()[i]),
                    cell(shown.test()[i]),
                    cell(shown.noisy()[i]),
                    cell(shown.control()[i])));
        }
        return rows;
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
