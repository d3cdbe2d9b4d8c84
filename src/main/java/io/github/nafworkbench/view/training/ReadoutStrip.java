package io.github.nafworkbench.view.training;

import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.workbench.Evaluation;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The story in one line: ideal curves, realised curves with the old weights, retrained; control and what was won. */
public final class ReadoutStrip extends HBox {
    private static final String RMSE = "\nTest RMSE = √( mean (prediction − target)² ) over the test rows, in the"
            + " target's unit. ± standard error: what drawing other rows of the same kind would change.";
    private static final String CHANGED = "curves changed: retrain";
    private static final String WHY_CHANGED =
            "The curves are no longer those that these weights were retrained with: retrain, or undo the change.";

    private final Workbench workbench;
    private final Readout ideal = new Readout(
            "Ideal curves",
            "ideal-colour",
            Pos.CENTER_LEFT,
            "Error of the trained network when every neuron has exactly its ideal curve, without noise." + RMSE);
    private final Readout realised = new Readout(
            "Realised, old weights",
            "noisy-colour",
            Pos.CENTER_LEFT,
            "Error with the same weights when every neuron has its own realised curve (drawn, imported or dispersed),"
                    + " without noise." + RMSE);
    private final Readout retrained = new Readout(
            "Retrained",
            "retrained-colour",
            Pos.CENTER_LEFT,
            "Error after training on with the realised curves, without noise." + RMSE);
    private final Readout control = new Readout(
            "Control",
            "ghost-colour",
            Pos.CENTER_LEFT,
            "Error of a second network that trained on for as many epochs as the retrained one but kept its ideal"
                    + " curves: what more training alone would bring." + RMSE);
    private final Readout recovered = new Readout(
            "Recovered",
            "retrained-colour",
            Pos.CENTER_RIGHT,
            "Share of the damage that retraining repaired: (realised − retrained) / (realised − ideal); 100 % is full"
                    + " repair. Only given when the realised error is above 1.05 × the ideal one."
                    + "\nExcess error = retrained / control − 1; 0 % is as good as ideal curves with the same training.");

    /** The line of results of the open project. */
    public ReadoutStrip(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().addAll("card", "readout-strip");
        setAlignment(Pos.CENTER_LEFT);
        ideal.setId("ideal");
        realised.setId("realised");
        retrained.setId("retrained");
        control.setId("control");
        recovered.setId("recovered");
        getChildren().setAll(ideal, arrow(), realised, arrow(), retrained, gap(), control, gap(), recovered);
        workbench.evaluation().addListener((source, old, now) -> show());
        show();
    }

    private static Node arrow() {
        Label arrow = new Label("", new FontIcon(Feather.ARROW_RIGHT));
        arrow.getStyleClass().add("arrow");
        HBox box = new HBox(arrow);
        box.setAlignment(Pos.CENTER);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void show() {
        Optional<Evaluation> evaluation =
                workbench.evaluation().get().filter(e -> e.snapshot().epochs() > 0);
        String none = evaluation.isEmpty() ? "Train first: press Run." : "";
        show(ideal, evaluation.map(Evaluation::ideal), none);
        show(realised, evaluation.map(Evaluation::realised), none);
        String later = none.isEmpty() ? "Not retrained yet: press Retrain with realised curves." : none;
        show(control, evaluation.flatMap(Evaluation::control), later);
        if (evaluation.filter(Evaluation::curvesChanged).isPresent()) {
            retrained.show("–", "", CHANGED, WHY_CHANGED);
            recovered.show("–", "", CHANGED, WHY_CHANGED);
        } else {
            show(retrained, evaluation.flatMap(Evaluation::retrained), later);
            show(evaluation.flatMap(Evaluation::recovery), later);
        }
    }

    private void show(Readout readout, Optional<Rmse> rmse, String reason) {
        String unit = workbench.project().get().experiment().dataset().targetUnit();
        String below = unit.isEmpty() ? "test RMSE" : unit + " test RMSE";
        readout.show(
                rmse.map(r -> Figures.three(r.value())).orElse("–"),
                rmse.map(r -> Figures.plusMinus(r.standardError(), r.value())).orElse(""),
                below,
                rmse.isPresent() ? "" : reason);
    }

    private void show(Optional<Recovery> recovery, String reason) {
        if (recovery.isEmpty()) {
            recovered.show("–", "", "excess error –", reason);
            return;
        }
        OptionalDouble fraction = recovery.get().recoveredFraction();
        OptionalDouble excess = recovery.get().excessErrorRatio();
        recovered.show(
                fraction.isPresent() ? percent(fraction.getAsDouble()) : "n/a",
                "",
                "excess error " + (excess.isPresent() ? percent(excess.getAsDouble()) : "–"),
                fraction.isPresent()
                        ? ""
                        : "n/a: the realised curves raise the error by less than 5 %, so there is no damage whose"
                                + " repair could be measured.");
    }

    private static String percent(double share) {
        double percent = 100 * share;
        int decimals = Math.min(1, Figures.decimals(percent));
        return String.format(Locale.ROOT, "%." + decimals + "f %%", percent).replace("-", "−");
    }
}
