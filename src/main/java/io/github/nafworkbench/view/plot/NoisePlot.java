package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.view.Card;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.workbench.Evaluation;
import io.github.nafworkbench.workbench.Workbench;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jfree.chart.plot.XYPlot;

/**
 * Test RMSE against the level of one kind of noise, by Monte Carlo and by theory, before and after retraining; with
 * the present level and the level at which the error doubles.
 */
public final class NoisePlot extends Card {
    private static final double DIMMED = 0.4;
    private static final String WAITING = "The response to noise is being worked out.";
    private static final String UNTRAINED = "Train first: press Run.";

    private final Workbench workbench;
    private final Look look;
    private final Label note;
    private final Label empty = new Label(WAITING);
    private final ResponseChart chart = new ResponseChart();
    private final ChartView view;
    private Optional<NoiseResponse> response = Optional.empty();
    private Optional<NoiseResponse> retrained = Optional.empty();
    private double level = Double.NaN;

    /** Shows the workbench's network under noise. */
    public NoisePlot(Workbench workbench, Look look) {
        this(workbench, look, new Label(), new ToggleButton("additive"), new ToggleButton("relative"));
    }

    private NoisePlot(Workbench workbench, Look look, Label note, ToggleButton additive, ToggleButton multiplicative) {
        super("RMSE against noise", additive, multiplicative, note);
        this.workbench = workbench;
        this.look = look;
        this.note = note;
        note.getStyleClass().add("note");
        empty.getStyleClass().add("note");
        chooseBetween(additive, multiplicative);
        view = new ChartView(chart.chart(), chart::reading);
        StackPane place = new StackPane(view, empty);
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().add(place);
        view.setAccessibleText("Chart of test RMSE against noise level");
        new ChartExport(view, "rmse-against-noise", look::palette, chart::table, workbench.notices()::add).offer();
        workbench.evaluation().addListener((source, old, now) -> show(now));
        workbench.project().addListener((source, old, now) -> showLevel());
        look.dark().addListener((source, old, now) -> dress());
        show(workbench.evaluation().get());
        dress();
    }

    /** What is drawn, for tests. */
    ResponseChart responses() {
        return chart;
    }

    private void chooseBetween(ToggleButton additive, ToggleButton multiplicative) {
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton button : List.of(additive, multiplicative)) {
            button.setToggleGroup(group);
            button.getStyleClass().addAll("flat", "small", "card-action");
            button.setPadding(new Insets(2, 5, 2, 5));
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        additive.setTooltip(new Tooltip("Sweep noise that is added to every neuron's output"));
        multiplicative.setTooltip(new Tooltip("Sweep noise relative to every neuron's output"));
        additive.setUserData(NoiseKind.ADDITIVE);
        multiplicative.setUserData(NoiseKind.MULTIPLICATIVE);
        group.selectToggle(workbench.swept().get() == NoiseKind.ADDITIVE ? additive : multiplicative);
        group.selectedToggleProperty().addListener((source, old, now) -> {
            if (now == null) {
                group.selectToggle(old);
            } else {
                workbench.swept().set((NoiseKind) now.getUserData());
            }
        });
        workbench
                .swept()
                .addListener((source, old, now) ->
                        group.selectToggle(now == NoiseKind.ADDITIVE ? additive : multiplicative));
    }

    private void showUnit(boolean older) {
        String unit = workbench.project().get().experiment().dataset().targetUnit();
        String scales = unit.isEmpty() ? "log scales" : "log scales, " + unit;
        note.setText(older ? "of an earlier moment · " + scales : scales);
    }

    private void showLevel() {
        double now = response.map(
                        r -> workbench.project().get().tuning().noise().level(r.swept()))
                .orElse(Double.NaN);
        if (now != level && !Double.isNaN(now)) {
            level = now;
            marks();
            view.redraw();
        }
    }

    /**
     * Draws the response of an evaluation. One that had no time for it leaves what was drawn, dimmed and named as older;
     * none leaves nothing.
     */
    void show(Optional<Evaluation> newest) {
        Optional<Evaluation> evaluation = newest.filter(e -> e.snapshot().epochs() > 0);
        empty.setText(newest.isPresent() && evaluation.isEmpty() ? UNTRAINED : WAITING);
        evaluation.filter(e -> e.response().isPresent()).ifPresent(this::draw);
        if (evaluation.isEmpty()) {
            response = Optional.empty();
            retrained = Optional.empty();
            level = Double.NaN;
        }
        boolean older =
                response.isPresent() && evaluation.flatMap(Evaluation::response).isEmpty();
        showUnit(older);
        view.setOpacity(older ? DIMMED : 1);
        empty.setVisible(response.isEmpty());
        view.setVisible(response.isPresent());
    }

    private void draw(Evaluation newest) {
        response = newest.response();
        retrained = newest.responseRetrained();
        level = workbench.project().get().tuning().noise().level(response.get().swept());
        chart.set(
                response.get(),
                newest.responseRetrained(),
                newest.noisy().exact(),
                workbench.project().get().experiment().ideal());
        marks();
        view.fit(chart.levels(), chart.errors());
    }

    private void marks() {
        Palette palette = look.palette();
        XYPlot plot = chart.chart().getXYPlot();
        plot.clearAnnotations();
        NoiseScale scale = chart.scale();
        Color surface = ChartStyle.awt(palette.surface());
        if (level > 0) {
            Color colour = ChartStyle.awt(palette.noisy());
            plot.addAnnotation(
                    new LevelMark(scale.position(level), "now " + scale.text(level), colour, surface, 0), false);
        }
        String what = retrained.isPresent() ? "realised: RMSE doubles at " : "RMSE doubles at ";
        markDoubling(response, what, ChartStyle.awt(palette.faint()), 1);
        markDoubling(retrained, "retrained: RMSE doubles at ", ChartStyle.awt(palette.retrained()), 2);
        chart.dress(palette);
    }

    private void markDoubling(Optional<NoiseResponse> of, String what, Color colour, int row) {
        of.map(Doubling::level).filter(OptionalDouble::isPresent).ifPresent(twice -> {
            NoiseScale scale = chart.scale();
            double at = twice.getAsDouble();
            Color behind = ChartStyle.awt(look.palette().surface());
            String text = what + scale.text(at);
            chart.chart()
                    .getXYPlot()
                    .addAnnotation(new LevelMark(scale.position(at), text, colour, behind, row), false);
        });
    }

    private void dress() {
        marks();
        view.dress(look.palette());
    }
}
