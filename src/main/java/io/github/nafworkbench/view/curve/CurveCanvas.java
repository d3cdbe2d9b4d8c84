package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.Stroke;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.view.Drawing;
import io.github.nafworkbench.workbench.NeuronId;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** The canvas of the {@link CurvePane}: shows a curve and lets pen, wheel and keys work on it. */
final class CurveCanvas extends Drawing {
    private static final double LEFT = 38;
    private static final double RIGHT = 12;
    private static final double TOP = 8;
    private static final double BOTTOM = 22;
    private static final double USUAL_REACH = 6;
    private static final int SAMPLES = 97;
    private static final double WHEEL = 0.88;
    /** Pixels the pointer must move before a press is a stroke and not a click. */
    private static final double STILL = 2;

    private static final int CARET_STEP = 2;
    private static final double PUSH = 0.01;

    private final CurvePen pen;
    private final Runnable onCaret;
    private @Nullable CurvePicture picture;
    private @Nullable NeuronId neuron;
    private @Nullable CurveFrame whole;
    private @Nullable CurveFrame zoomed;
    private boolean drawing = true;
    private boolean keys;
    private double pressX = Double.NaN;
    private double pressY;
    private int caretKnot = (Stroke.KNOTS - 1) / 2;

    /** Makes a canvas for a pen. */
    CurveCanvas(CurvePen pen, Runnable onCaret) {
        super(new Canvas());
        this.pen = pen;
        this.onCaret = onCaret;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("curve-canvas");
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> release());
        setOnScroll(this::zoom);
        setOnKeyPressed(this::press);
        widthProperty().addListener((source, old, now) -> fit());
        heightProperty().addListener((source, old, now) -> fit());
        setDrawing(true);
    }

    /** Whether dragging draws. */
    void setDrawing(boolean on) {
        drawing = on;
        setCursor(on ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    /** Shows the curve of a neuron; draws only if it looks different. */
    void show(NeuronId id, CurvePicture next) {
        CurvePicture before = picture;
        if (!id.equals(neuron) || (before != null && before.ideal() != next.ideal())) {
            neuron = id;
            whole = null;
            zoomed = null;
            pen.release();
        }
        picture = next;
        if (!pen.down()) {
            widen(next);
        }
        if (before == null || !before.looksLike(next)) {
            redraw();
        }
    }

    /** Net input of the caret while it is shown: from the first key on until the next click. */
    OptionalDouble shownCaret() {
        return isFocused() && (keys || isFocusVisible()) ? OptionalDouble.of(caret()) : OptionalDouble.empty();
    }

    /** Net input of the caret. */
    double caret() {
        CurveFrame frame = whole;
        double low = frame == null ? -USUAL_REACH : low(frame);
        double high = frame == null ? USUAL_REACH : high(frame);
        return low + (high - low) * caretKnot / (Stroke.KNOTS - 1);
    }

    /** What is shown now and where, once there is a curve. */
    Optional<CurveFrame> frame() {
        return Optional.ofNullable(zoomed != null ? zoomed : whole);
    }

    @Override
    protected void draw() {
        CurvePicture shown = picture;
        if (shown != null) {
            frame().ifPresent(f ->
                    new CurveArtist(canvas().getGraphicsContext2D(), f, shown).draw(getWidth(), getHeight()));
        }
    }

    /** The whole range only grows while one neuron is shown, so that the picture is steady during training. */
    private void widen(CurvePicture next) {
        CurveFrame before = whole;
        double low = before == null ? -USUAL_REACH : before.zLow();
        double high = before == null ? USUAL_REACH : before.zHigh();
        if (next.netInputs().isPresent()) {
            NetInputs inputs = next.netInputs().get();
            low = Math.min(low, Math.floor(inputs.low()));
            high = Math.max(high, Math.ceil(inputs.low() + inputs.width() * inputs.counts().length));
        }
        OutputRange outputs = before == null ? OutputRange.roomy(next.ideal()) : before.outputs();
        double[] cell = new double[1];
        for (int i = 0; i < SAMPLES; i++) {
            cell[0] = low + (high - low) * i / (SAMPLES - 1);
            next.realised().values(cell, cell, 0, 1);
            outputs = outputs.holding(cell[0]);
        }
        CurveFrame wider = placed(new CurveFrame(low, high, outputs, 0, 0, 1, 1));
        if (!wider.equals(before)) {
            whole = wider;
            redraw();
        }
    }

    private CurveFrame placed(CurveFrame frame) {
        return frame.at(LEFT, TOP, Math.max(10, getWidth() - LEFT - RIGHT), Math.max(10, getHeight() - TOP - BOTTOM));
    }

    private void fit() {
        whole = whole == null ? null : placed(whole);
        zoomed = zoomed == null ? null : placed(zoomed);
    }

    /** Least knot of a curve drawn here: the whole range and all of a measured curve. */
    private double low(CurveFrame frame) {
        CurvePicture shown = picture;
        return shown != null && shown.realised() instanceof TabulatedCurve t
                ? Math.min(frame.zLow(), t.x(0))
                : frame.zLow();
    }

    private double high(CurveFrame frame) {
        CurvePicture shown = picture;
        return shown != null && shown.realised() instanceof TabulatedCurve t
                ? Math.max(frame.zHigh(), t.x(t.knots() - 1))
                : frame.zHigh();
    }

    private void press(MouseEvent event) {
        keys = false;
        requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            zoomed = null;
            redraw();
        }
        pressX = event.getX();
        pressY = event.getY();
        CurveFrame frame = frame().orElse(null);
        if (frame != null && whole != null && frame.holds(pressX, pressY)) {
            double place = (frame.z(pressX) - low(whole)) / (high(whole) - low(whole));
            moveCaret((int) Math.round(place * (Stroke.KNOTS - 1)));
        }
    }

    private void drag(MouseEvent event) {
        CurveFrame frame = frame().orElse(null);
        CurvePicture shown = picture;
        if (!drawing || frame == null || shown == null || neuron == null || whole == null || Double.isNaN(pressX)) {
            return;
        }
        if (!pen.down()) {
            if (Math.hypot(event.getX() - pressX, event.getY() - pressY) <= STILL) {
                return;
            }
            pen.press(neuron, shown.realised(), low(whole), high(whole));
            pen.move(frame.z(pressX), frame.h(pressY));
        }
        pen.move(frame.z(event.getX()), frame.h(event.getY()));
    }

    private void release() {
        pressX = Double.NaN;
        if (pen.down()) {
            pen.release();
            CurvePicture shown = picture;
            if (shown != null) {
                widen(shown);
            }
        }
    }

    private void zoom(ScrollEvent event) {
        CurveFrame frame = frame().orElse(null);
        if (frame != null && event.getDeltaY() != 0) {
            zoomed = frame.zoomed(event.getDeltaY() > 0 ? WHEEL : 1 / WHEEL, event.getX(), event.getY());
            redraw();
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        keys = true;
        KeyCode key = event.getCode();
        if (key == KeyCode.ESCAPE && pen.down()) {
            pen.abandon();
            pressX = Double.NaN;
        } else if (key == KeyCode.LEFT || key == KeyCode.RIGHT) {
            moveCaret(caretKnot + (key == KeyCode.LEFT ? -CARET_STEP : CARET_STEP));
        } else if (event.isShiftDown() && (key == KeyCode.UP || key == KeyCode.DOWN)) {
            push(key == KeyCode.UP ? 1 : -1);
        } else {
            return;
        }
        event.consume();
    }

    private void push(int direction) {
        CurvePicture shown = picture;
        CurveFrame frame = whole;
        if (shown != null && frame != null && neuron != null) {
            double span = OutputRange.roomy(shown.ideal()).high()
                    - OutputRange.roomy(shown.ideal()).low();
            pen.push(neuron, shown.realised(), caret(), direction * PUSH * span, low(frame), high(frame));
        }
    }

    private void moveCaret(int knot) {
        caretKnot = Math.max(0, Math.min(Stroke.KNOTS - 1, knot));
        onCaret.run();
    }
}
