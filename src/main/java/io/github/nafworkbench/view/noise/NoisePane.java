package io.github.nafworkbench.view.noise;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.training.Tuning;
import io.github.nafworkbench.view.Card;
import io.github.nafworkbench.workbench.Workbench;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Noise and dispersion of the neurons: one slider each, and the error they make now. */
public final class NoisePane extends Card {
    private static final double LEAST_NOISE = 1e-4;
    private static final double MOST_NOISE = 0.2;
    private static final double LEAST_DISPERSION = 1e-3;
    private static final double MOST_DISPERSION = 0.3;
    private static final double SCALE_WITHOUT_LIMITS = 2;

    private final Workbench workbench;
    private AnalyticCurve ideal;
    private final LogSlider additive;
    private final LogSlider relative;
    private final LogSlider common;
    private final LogSlider dispersion;

    /** The noise of the open project. */
    public NoisePane(Workbench workbench) {
        super("Noise");
        this.workbench = workbench;
        this.ideal = workbench.project().get().experiment().ideal();
        additive = new LogSlider(
                "Neuron output, additive",
                noiseScale(ideal),
                LevelUnit.additive(ideal),
                Definition.ADDITIVE,
                (gesture, level) -> noise(gesture, NoiseKind.ADDITIVE, level));
        relative = new LogSlider(
                "Neuron output, relative",
                new LevelScale.Log(LEAST_NOISE, MOST_NOISE),
                LevelUnit.relative(),
                Definition.RELATIVE,
                (gesture, level) -> noise(gesture, NoiseKind.MULTIPLICATIVE, level));
        common = new LogSlider(
                "Common to the layer ρ",
                new LevelScale.Linear(1),
                LevelUnit.share(),
                Definition.COMMON,
                (gesture, share) ->
                        workbench.tune(gesture, t -> t.withNoise(t.noise().withCommon(share))));
        dispersion = new LogSlider(
                "Curve dispersion",
                dispersionScale(ideal),
                LevelUnit.dispersion(ideal),
                Definition.DISPERSION,
                (gesture, rms) -> workbench.tune(gesture, t -> t.withShape(rms)));
        dispersion.beside(newChip());
        additive.setId("additive");
        relative.setId("relative");
        common.setId("common");
        dispersion.setId("dispersion");
        getChildren().addAll(sliders(), new NoisyError(workbench));
        workbench.project().addListener((source, old, now) -> show());
        show();
    }

    private ScrollPane sliders() {
        VBox column = new VBox(additive, relative, common, dispersion);
        column.getStyleClass().add("sliders");
        column.getChildren().forEach(slider -> VBox.setVgrow(slider, Priority.ALWAYS));
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Button newChip() {
        Button button = new Button("New chip");
        button.setId("new-chip");
        button.getStyleClass().addAll("flat", "link");
        button.setTooltip(new Tooltip("Draw other shapes for all neurons (N)"));
        button.setOnAction(event -> drawChip());
        return button;
    }

    /** Draws the random shapes anew. */
    public void drawChip() {
        workbench.tune(new Object(), t -> t.withChip(t.chip() + 1));
    }

    private void noise(Object gesture, NoiseKind kind, double level) {
        workbench.swept().set(kind);
        workbench.tune(gesture, t -> t.withNoise(t.noise().with(kind, Math.min(level, NoiseSource.MOST))));
    }

    private static LevelScale noiseScale(AnalyticCurve curve) {
        double fullScale = FullScale.of(curve).orElse(SCALE_WITHOUT_LIMITS);
        return new LevelScale.Log(LEAST_NOISE * fullScale, MOST_NOISE * fullScale);
    }

    private static LevelScale dispersionScale(AnalyticCurve curve) {
        double fullScale = FullScale.of(curve).orElse(SCALE_WITHOUT_LIMITS);
        return new LevelScale.Log(LEAST_DISPERSION * fullScale, MOST_DISPERSION * fullScale);
    }

    private void show() {
        AnalyticCurve curve = workbench.project().get().experiment().ideal();
        if (curve != ideal) {
            ideal = curve;
            additive.use(noiseScale(curve), LevelUnit.additive(curve));
            dispersion.use(dispersionScale(curve), LevelUnit.dispersion(curve));
        }
        Tuning tuning = workbench.project().get().tuning();
        additive.show(tuning.noise().additive());
        relative.show(tuning.noise().multiplicative());
        common.show(tuning.noise().common());
        dispersion.show(tuning.dispersion().shape());
        dispersion.note("shape, chip " + tuning.chip());
    }
}
