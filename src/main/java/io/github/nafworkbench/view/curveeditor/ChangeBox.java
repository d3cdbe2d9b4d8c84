package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.curve.editing.CurveEdit;
import io.github.nafworkbench.curve.editing.PlaneMap;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.view.Numbers;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Mirror, shift and scale by numbers, and the formula; each use is one edit of the selected curves. */
final class ChangeBox extends VBox {
    private static final double MOST_SHIFT = 1000;
    private static final double LEAST_SCALE = 0.01;
    private static final double MOST_SCALE = 100;

    private final Consumer<CurveEdit> edit;
    private final DoubleSupplier centre;
    private final Formulas formulas;
    private final TextField shiftZ = field("shift-z", "Shift of z", "0");
    private final TextField shiftH = field("shift-h", "Shift of h", "0");
    private final TextField scaleZ = field("scale-z", "Scale of z", "1");
    private final TextField scaleH = field("scale-h", "Scale of h", "1");
    private final TextField formula = new TextField();
    private final Label trouble = Controls.trouble("change-trouble");
    private final Label formulaTrouble = Controls.trouble("formula-trouble");

    /** Makes an edit of a formula. */
    interface Formulas {
        CurveEdit edit(String text) throws InputException;
    }

    /** Makes an edit of what is typed. */
    private interface Edit {
        CurveEdit made() throws InputException;
    }

    /**
     * The box.
     *
     * @param edit edits the selected curves
     * @param centre the output about which up and down are mirrored
     * @param formulas makes the edit of a formula
     */
    ChangeBox(Consumer<CurveEdit> edit, DoubleSupplier centre, Formulas formulas) {
        super(6);
        this.edit = edit;
        this.centre = centre;
        this.formulas = formulas;
        Button leftRight = button("mirror-z", "Left ↔ right", "Mirror about z = 0 (H)", this::mirrorLeftRight);
        Button upDown =
                button("mirror-h", "Up ↕ down", "Mirror about the middle of the ideal swing (V)", this::mirrorUpDown);
        Button shift = button("shift-curve", "Shift", "Shift by these numbers, network units (Enter)", this::shift);
        Button scale = button("scale-curve", "Scale", "Stretch about 0 by these factors (Enter)", this::scale);
        shiftZ.setOnAction(event -> shift());
        shiftH.setOnAction(event -> shift());
        scaleZ.setOnAction(event -> scale());
        scaleH.setOnAction(event -> scale());
        getChildren()
                .addAll(
                        Controls.heading("Change"),
                        row(new Label("mirror"), leftRight, upDown),
                        row(new Label("shift z"), shiftZ, new Label("h"), shiftH, shift),
                        row(new Label("scale z"), scaleZ, new Label("h"), scaleH, scale),
                        trouble,
                        Controls.heading("Formula"),
                        formulaRow(),
                        formulaTrouble);
    }

    private HBox formulaRow() {
        Controls.named(
                formula,
                "formula",
                "Formula of z",
                "h as a formula of z, for example tanh(1.2*z) + 0.05*z; with abs, sqrt, exp, ln, log10, sin, cos, tan,"
                        + " atan, sinh, cosh, tanh, min, max, if, pi, e (F; Enter inserts)");
        formula.setMinWidth(0);
        formula.setPromptText("tanh(1.2*z) + 0.05*z");
        formula.setOnAction(event -> insert());
        HBox.setHgrow(formula, Priority.ALWAYS);
        Label name = new Label("h =");
        name.setLabelFor(formula);
        return row(name, formula, button("insert-formula", "Insert", "Take the formula's curve (Enter)", this::insert));
    }

    void mirrorUpDown() {
        edit.accept(PlaneMap.upDown(centre.getAsDouble()));
    }

    void mirrorLeftRight() {
        edit.accept(PlaneMap.leftRight());
    }

    /** Goes to the formula. */
    void writeFormula() {
        // Later, or the letter of the key that was pressed would be typed into it.
        PauseTransition later = new PauseTransition(Duration.millis(1));
        later.setOnFinished(event -> {
            formula.requestFocus();
            formula.selectAll();
        });
        later.play();
    }

    private void shift() {
        attempt(
                () -> PlaneMap.shift(
                        Numbers.real("Shift of z", shiftZ.getText(), -MOST_SHIFT, MOST_SHIFT),
                        Numbers.real("Shift of h", shiftH.getText(), -MOST_SHIFT, MOST_SHIFT)),
                trouble);
    }

    private void scale() {
        attempt(
                () -> PlaneMap.scale(
                        Numbers.real("Scale of z", scaleZ.getText(), LEAST_SCALE, MOST_SCALE),
                        Numbers.real("Scale of h", scaleH.getText(), LEAST_SCALE, MOST_SCALE)),
                trouble);
    }

    private void insert() {
        String text = formula.getText();
        attempt(() -> formulas.edit(text), formulaTrouble);
    }

    private void attempt(Edit made, Label trouble) {
        try {
            edit.accept(made.made());
            trouble.setText("");
        } catch (InputException e) {
            trouble.setText(e.problem().sentence());
        }
    }

    private static TextField field(String id, String name, String value) {
        TextField field = Controls.named(new TextField(value), id, name, name + ", network units (Enter uses it)");
        field.setPrefColumnCount(4);
        field.setMinWidth(44);
        return field;
    }

    private static Button button(String id, String text, String help, Runnable action) {
        Button button = Controls.named(new Button(text), id, text, help);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
