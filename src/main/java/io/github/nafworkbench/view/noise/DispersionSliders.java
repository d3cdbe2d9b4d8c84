package io.github.nafworkbench.view.noise;

import io.github.nafworkbench.curve.CurvePreset;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.workbench.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How much the curves of one chip differ: a slider for each parameter, and one that scales all of them together. */
public final class DispersionSliders extends VBox {
    private static final double LEAST = 1e-3;
    private static final double MOST = 1;
    private static final double VOLTS_PER_UNIT = 0.07;

    /** What the sliders are about, in their order. */
    private static final List<Knob> KNOBS = List.of(
            new Knob("offset", "Offset s_o", CurveSpread::offset, "o = s_o ξ, network units", "f(z) = o + φ(z)"),
            new Knob("amplitude", "Amplitude s_A", CurveSpread::amplitude, "A = 1 + s_A ξ", "f(z) = A φ(z)"),
            new Knob("gain", "Gain s_g", CurveSpread::gain, "g = exp(s_g ξ)", "f(z) = φ(g z)"),
            new Knob(
                    "threshold",
                    "Threshold s_θ",
                    CurveSpread::threshold,
                    "θ = s_θ ξ, network units of the net input",
                    "f(z) = φ(z − θ)"),
            new Knob(
                    "asymmetry",
                    "Asymmetry s_a",
                    CurveSpread::asymmetry,
                    "a = s_a ξ; far above the threshold the gain is exp(2a) times that far below",
                    "f(z) = φ( z + tanh(a) (√(1 + z²) − 1) )"),
            new Knob(
                    "saturation",
                    "Saturation s_r",
                    CurveSpread::saturation,
                    "r = 1 + tanh(s_r ξ); the argument grows as |z|^r",
                    "f(z) = φ( z (1 + z²)^((r − 1)/2) )"),
            new Knob(
                    "shape",
                    "Shape, r.m.s.",
                    CurveSpread::shape,
                    "a smooth random shape of that r.m.s., network units",
                    "f(z) = φ(z) + δ(z)"));

    private final Workbench workbench;
    private final Map<Knob, LogSlider> sliders = new LinkedHashMap<>();
    private final LogSlider master;
    /** What the master slider scales; the last spread that was not nothing. */
    private CurveSpread proportions = new CurveSpread(0.02, 0.02, 0.02, 0.02, 0.02);

    /** One parameter and its words. */
    private record Knob(
            String name, String label, ToDoubleFunction<CurveSpread> value, String statistics, String formula) {
        Definition definition() {
            return new Definition(
                    "curve of every hidden neuron that is left ideal",
                    statistics + ", ξ standard normal",
                    "network units, or a share",
                    "fixed for one chip: the same at every sample and epoch, until a new chip is drawn",
                    formula);
        }
    }

    /** The sliders of the open project. */
    public DispersionSliders(Workbench workbench) {
        super(4);
        this.workbench = workbench;
        getStyleClass().add("sliders");
        master = new LogSlider(
                "All together",
                new LevelScale.Log(LEAST, MOST),
                unit("All spreads"),
                new Definition(
                        "all spreads below",
                        "scales them and keeps their proportions",
                        "root of the sum of their squares",
                        "as they have",
                        "s = factor × s"),
                (gesture, level) -> workbench.tune(gesture, t -> t.withDispersion(scaled(level))));
        master.setId("spread-all");
        getChildren().add(master);
        for (Knob knob : KNOBS) {
            LogSlider slider = new LogSlider(
                    knob.label(),
                    new LevelScale.Log(LEAST, MOST),
                    unit(knob.label()),
                    knob.definition(),
                    (gesture, level) -> workbench.tune(
                            gesture, t -> t.withDispersion(t.dispersion().with(knob.name(), level))));
            slider.setId("spread-" + knob.name());
            sliders.put(knob, slider);
            getChildren().add(slider);
        }
        HBox chip = new HBox(8, presets(), Labels.gap(), Labels.link("New chip", "spread-new-chip", this::drawChip));
        getChildren().add(chip);
        workbench.project().addListener((source, old, now) -> show());
        show();
    }

    private static LevelUnit unit(String name) {
        return new LevelUnit(name, "", 1, Double.NaN, Double.NaN, CurveSpread.MOST);
    }

    /** Spreads that are typical of technologies, as their sources tell them. */
    private MenuButton presets() {
        MenuButton presets = new MenuButton("Presets");
        presets.setId("spread-presets");
        presets.getStyleClass().addAll("flat", "link");
        presets.setTooltip(Labels.hint("Typical spreads, to be edited; volts become network units at " + VOLTS_PER_UNIT
                + " V for one, as for a subthreshold pair"));
        for (CurvePreset preset : CurvePreset.ALL) {
            presets.getItems().add(preset(preset, "least", preset.least(VOLTS_PER_UNIT)));
            presets.getItems().add(preset(preset, "most", preset.most(VOLTS_PER_UNIT)));
        }
        return presets;
    }

    private CustomMenuItem preset(CurvePreset preset, String which, CurveSpread spread) {
        Label text = new Label(preset.name() + ", " + which);
        text.setTooltip(Labels.hint(preset.source()));
        CustomMenuItem item = new CustomMenuItem(text);
        item.setOnAction(event -> workbench.tune(new Object(), t -> t.withDispersion(spread)));
        return item;
    }

    private void drawChip() {
        workbench.tune(new Object(), t -> t.withChip(t.chip() + 1));
    }

    private CurveSpread scaled(double level) {
        return proportions.scaled(level / size(proportions));
    }

    private static double size(CurveSpread spread) {
        double squares = 0;
        for (Knob knob : KNOBS) {
            double s = knob.value().applyAsDouble(spread);
            squares += s * s;
        }
        return Math.sqrt(squares);
    }

    private void show() {
        CurveSpread now = workbench.project().get().tuning().dispersion();
        double size = size(now);
        if (size > 0) {
            proportions = now;
        }
        master.show(size);
        sliders.forEach((knob, slider) -> slider.show(knob.value().applyAsDouble(now)));
    }
}
