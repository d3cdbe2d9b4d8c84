package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.editing.Constraints;
import io.github.nafworkbench.curve.editing.Continuation;
import io.github.nafworkbench.curve.editing.CurveEdit;
import io.github.nafworkbench.curve.editing.CurveFormula;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.curve.CurveCanvas;
import io.github.nafworkbench.view.curve.CurveEdits;
import io.github.nafworkbench.view.curve.CurvePicture;
import io.github.nafworkbench.view.curve.CurveStrip;
import io.github.nafworkbench.view.curve.CurveTool;
import io.github.nafworkbench.view.curve.FreehandTool;
import io.github.nafworkbench.view.curve.PenPoint;
import io.github.nafworkbench.view.curve.SelectedCurves;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Edits the curves of the selected neurons: the primary one's is shown large, with its slope below, where the neuron works
 * in training, and the ideal shape; every tool works on all of them, one gesture being one undo step.
 */
public final class CurveEditor extends BorderPane {
    private static final double STRIP = 150;
    private static final double FIRST_RADIUS = 1;

    private final Workbench workbench;
    private final Look look;
    private final SelectedCurves curves;
    private final CurveEdits edits;
    private final CurveClipboard clipboard = new CurveClipboard();
    private final DoubleProperty radius = new SimpleDoubleProperty(FIRST_RADIUS);
    private final CurveCanvas canvas;
    private final CurveStrip strip = new CurveStrip();
    private final ToolRow toolRow;
    private final ChangeBox change;
    private final ConstraintBox constraintBox;
    private final EndsBox ends;
    private final CompareBox compare;
    private final Label numbers = Controls.note("pointer-numbers");
    private final Label words = Controls.note("net-input-words");
    private final Label trouble = Controls.trouble("clipboard-trouble");
    private final Label empty = new Label(
            "Select neurons in the network to edit their curves: click, Shift-click, drag, or Ctrl+A for all.");

    /** Edits the curves of the workbench's selected neurons. */
    public CurveEditor(Workbench workbench, Look look) {
        this.workbench = workbench;
        this.look = look;
        this.curves = new SelectedCurves(workbench);
        this.edits = new CurveEdits(workbench);
        this.canvas = new CurveCanvas(new FreehandTool(curves), this::point);
        this.toolRow = new ToolRow(workbench, canvas, radius, this::use, this::copy, this::paste);
        this.change = new ChangeBox(this::edit, () -> constraints().centre(), this::formula);
        this.constraintBox = new ConstraintBox(this::constrain, () -> edit(constraints()));
        this.ends = new EndsBox(policy -> edit(new Continuation(policy)));
        this.compare = new CompareBox(strip::showDifference, edits::makeIdeal);
        VBox side = new VBox(14, change, constraintBox, ends, compare);
        side.getStyleClass().add("curve-side");
        setTop(toolRow);
        setCenter(middle());
        setRight(side);
        getStyleClass().add("curve-editor");
        addEventHandler(KeyEvent.KEY_PRESSED, new EditorKeys(this, toolRow, change, constraintBox, ends, compare));
        listen();
        constrain();
        show();
    }

    private CurveTool made(Tool tool) {
        return switch (tool) {
            case DRAW -> new FreehandTool(curves);
            case POINTS -> new PointsTool(curves);
            case PUSH -> new BrushTool(curves, BrushTool.Mode.PUSH, radius);
            case PULL -> new BrushTool(curves, BrushTool.Mode.PULL, radius);
            case SMOOTH -> new BrushTool(curves, BrushTool.Mode.SMOOTH, radius);
            case SHIFT -> new MapTool(curves, false);
            case SCALE -> new MapTool(curves, true);
        };
    }

    private VBox middle() {
        empty.getStyleClass().add("note");
        empty.setWrapText(true);
        StackPane place = new StackPane(canvas, empty);
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        strip.setMinHeight(STRIP / 2);
        strip.setPrefHeight(STRIP);
        VBox middle = new VBox(4, trouble, place, strip, numbers, words);
        middle.getStyleClass().add("curve-middle");
        return middle;
    }

    private void listen() {
        workbench.project().addListener((source, old, now) -> {
            if (now.experiment().ideal() != old.experiment().ideal()) {
                constrain();
            }
            show();
        });
        workbench.selected().addListener((source, old, now) -> show());
        workbench.selection().neurons().addListener((source, old, now) -> show());
        workbench.evaluation().addListener((source, old, now) -> show());
        look.dark().addListener((source, old, now) -> show());
        canvas.focusedProperty().addListener((source, old, now) -> show());
        canvas.focusVisibleProperty().addListener((source, old, now) -> show());
        canvas.frame().addListener((source, old, now) -> show());
        radius.addListener((source, old, now) -> canvas.redraw());
    }

    private void use(Tool tool) {
        canvas.use(made(tool));
        canvas.requestFocus();
    }

    private void edit(CurveEdit edit) {
        curves.edit(edit, canvas.range());
    }

    private CurveEdit formula(String text) throws InputException {
        ActivationCurve like = curves.primary().orElse(ideal());
        return CurveFormula.edit(text, canvas.range(), like);
    }

    private AnalyticCurve ideal() {
        return workbench.project().get().experiment().ideal();
    }

    private Constraints constraints() {
        return constraintBox.constraints(ideal());
    }

    private void constrain() {
        curves.afterwards(constraints());
    }

    /** Copies the primary neuron's curve. */
    void copy() {
        curves.primary().ifPresent(curve -> clipboard.copy(curve, canvas.range()));
        trouble.setText("");
    }

    /** Gives the curve on the clipboard to the selected neurons. */
    void paste() {
        curves.primary().ifPresent(like -> {
            try {
                ActivationCurve pasted = clipboard.paste(like);
                edit((before, range) -> pasted);
                trouble.setText("");
            } catch (InputException e) {
                trouble.setText(e.problem().sentence());
            }
        });
    }

    /** Makes the selected curves ideal again. */
    void makeIdeal() {
        edits.makeIdeal();
    }

    /** Selects every hidden neuron. */
    void selectAll() {
        workbench.selection().selectAll(workbench.project().get().experiment().hidden());
    }

    private void show() {
        Optional<NeuronId> selected = workbench.selected().get();
        boolean some = selected.isPresent();
        empty.setVisible(!some);
        canvas.setVisible(some);
        strip.setVisible(some);
        setRightEnabled(some);
        toolRow.show(some ? "Curve of " + curves.names() : "No neuron selected");
        selected.ifPresent(this::show);
        words.setText(some ? curves.netInputWords() : " ");
        point();
    }

    private void setRightEnabled(boolean some) {
        getRight().setDisable(!some);
    }

    private void show(NeuronId id) {
        CurvePicture picture = curves.picture(id, canvas.shownCaret(), canvas.isFocusVisible(), look.palette());
        canvas.show(id, picture);
        strip.show(picture, canvas.frame().get());
        ends.show(picture.realised(), picture.netInputs());
        compare.show(picture.realised(), picture.ideal(), canvas.range(), picture.netInputs());
    }

    /** Tells the numbers at the pointer or the caret. */
    private void point() {
        Optional<ActivationCurve> curve = curves.primary();
        Optional<PenPoint> at = canvas.pointer();
        String text = curve.isPresent() && at.isPresent()
                ? numbers(curve.get(), at.get().z())
                : " ";
        numbers.setText(text);
        canvas.setAccessibleText(toolRow.title() + ", "
                + curve.map(c -> numbers(c, canvas.caret())).orElse("no curve"));
        if (canvas.shownCaret().isPresent()) {
            workbench
                    .selected()
                    .get()
                    .ifPresent(id -> canvas.show(
                            id, curves.picture(id, canvas.shownCaret(), canvas.isFocusVisible(), look.palette())));
        }
    }

    private String numbers(ActivationCurve curve, double z) {
        return String.format(
                        Locale.ROOT,
                        "z %.3f   h %.4f   slope h′ %.4f   ideal %.4f",
                        z,
                        curve.value(z),
                        curve.slope(z),
                        ideal().value(z))
                .replace('-', '−');
    }
}
