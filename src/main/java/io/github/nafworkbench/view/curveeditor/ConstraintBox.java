package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.editing.Constraints;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What curves are kept to while they are edited, and what brings them there now. */
final class ConstraintBox extends VBox {
    private final CheckBox monotone = box("monotone", "monotone", "Keep every edit from turning back (T)");
    private final CheckBox odd =
            box("odd", "odd", "Keep every edit point symmetric about z = 0 and the middle of the ideal swing (O)");
    private final CheckBox bounded = box("bounded", "bounded", "Keep every edit within the ideal swing (B)");
    private final Button apply;

    /**
     * The box.
     *
     * @param changed run when a constraint was switched
     * @param now brings the selected curves to what is switched on
     */
    ConstraintBox(Runnable changed, Runnable now) {
        super(6);
        apply = Controls.named(
                new Button("Apply now"), "apply-constraints", "Apply now", "Bring the selected curves to it now (A)");
        apply.setOnAction(event -> now.run());
        apply.setDisable(true);
        for (CheckBox box : List.of(monotone, odd, bounded)) {
            box.selectedProperty().addListener((source, old, on) -> {
                apply.setDisable(!monotone.isSelected() && !odd.isSelected() && !bounded.isSelected());
                changed.run();
            });
        }
        HBox row = new HBox(10, monotone, odd, bounded);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Controls.heading("Keep each edit"), row, apply);
    }

    /** What is switched on, for an ideal curve; without a swing there are no bounds to keep. */
    Constraints constraints(AnalyticCurve ideal) {
        bounded.setDisable(ideal.swing().isEmpty());
        return new Constraints(monotone.isSelected(), odd.isSelected(), bounded.isSelected(), ideal);
    }

    CheckBox monotone() {
        return monotone;
    }

    CheckBox odd() {
        return odd;
    }

    CheckBox bounded() {
        return bounded;
    }

    Button apply() {
        return apply;
    }

    private static CheckBox box(String id, String text, String help) {
        return Controls.named(new CheckBox(text), id, text, help);
    }
}
