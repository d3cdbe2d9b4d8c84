package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.editing.Deviation;
import io.github.nafworkbench.curve.editing.KnotRange;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.view.Figures;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How far the curve is from the ideal one. */
final class CompareBox extends VBox {
    private final CheckBox difference = Controls.named(
            new CheckBox("show the difference below"),
            "show-difference",
            "Show the difference to the ideal curve below",
            "Below the curve, its difference to the ideal one instead of its slope (K)");
    private final Label words = Controls.note("difference-words");

    /**
     * The box.
     *
     * @param below gets whether the difference is to be shown below the curve
     * @param makeIdeal makes the selected curves ideal again
     */
    CompareBox(Consumer<Boolean> below, Runnable makeIdeal) {
        super(6);
        difference.selectedProperty().addListener((source, old, on) -> below.accept(on));
        Button ideal = Controls.named(
                new Button("Make ideal again"),
                "make-ideal",
                "Make ideal again",
                "Give the selected neurons the ideal curve (I)");
        ideal.setOnAction(event -> makeIdeal.run());
        getChildren().addAll(Controls.heading("Against the ideal curve"), words, difference, ideal);
    }

    CheckBox difference() {
        return difference;
    }

    void show(ActivationCurve curve, AnalyticCurve ideal, KnotRange range, Optional<NetInputs> inputs) {
        if (curve.equals(ideal)) {
            words.setText("This curve is the ideal one, " + ideal.label() + ".");
            return;
        }
        Deviation most = Deviation.of(curve, ideal, range);
        String largest = "Largest difference " + signed(most.largest()) + " at z = " + signed(most.at());
        words.setText(largest
                + inputs.map(n -> "; r.m.s. over the training rows "
                                + Figures.three(Deviation.rms(curve, ideal, n.low(), n.width(), n.counts())))
                        .orElse("")
                + " (network units).");
    }

    private static String signed(double value) {
        return Figures.three(value).replace('-', '−');
    }
}
