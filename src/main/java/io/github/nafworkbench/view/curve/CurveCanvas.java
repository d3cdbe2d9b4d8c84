package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Stroke;
import io.github.nafworkbench.curve.editing.KnotRange;
import io.github.nafworkbench.view.Drawing;
import io.github.nafworkbench.workbench.NeuronId;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** Shows the curve of a neuron and lets a {@link CurveTool}, the wheel and the keys work on it. */
public final class CurveCanvas extends Drawing {
    private static final double WHEEL = 0.88;
    private static final double KEY_ZOOM = 0.8;
    private static final double KEY_PAN = 24;
    private static final int CARET_STEP = 2;
    /** Pixels the pointer must move before a press is a gesture and not a click. */
    private static final double STILL = 2;

    private final CurveViewport viewport = new CurveViewport();
    private final Runnable onPointer;
    private final ReadOnlyObjectWrapper<Optional<CurveFrame>> frame = new ReadOnlyObjectWrapper<>(Optional.empty());
    private CurveTool tool;
    private @Nullable CurvePicture picture;
    private @Nullable NeuronId neuron;
    private @Nullable PenPoint pressed;
    private Optional<PenPoint> pointer = Optional.empty();
    private boolean dragging;
    private boolean drawing = true;
    private boolean keys;
    private boolean space;
    private double panX = Double.NaN;
    private double panY;
    private int caretKnot = (Stroke.KNOTS - 1) / 2;

    /**
     * Makes a canvas for a tool.
     *
     * @param onPointer run when the mouse or the caret moved
     */
    public CurveCanvas(CurveTool tool, Runnable onPointer) {
        super(new Canvas());
        this.tool = tool;
        this.onPointer = onPointer;
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("curve-canvas");
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> release());
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> leave());
        setOnScroll(this::wheel);
        setOnKeyPressed(this::press);
        setOnKeyReleased(event -> space = false);
        widthProperty().addListener((source, old, now) -> fit());
        heightProperty().addListener((source, old, now) -> fit());
        setCursor(tool.cursor());
    }

    /** Whether dragging draws. */
    void setDrawing(boolean on) {
        drawing = on;
        setCursor(on ? tool.cursor() : Cursor.DEFAULT);
    }

    /** Takes another tool; a gesture in progress ends. */
    public void use(CurveTool next) {
        tool.release();
        tool = next;
        setCursor(next.cursor());
        redraw();
    }

    /** Shows the curve of a neuron; draws only if it looks different. */
    public void show(NeuronId id, CurvePicture next) {
        CurvePicture before = picture;
        if (!id.equals(neuron) || (before != null && before.ideal() != next.ideal())) {
            neuron = id;
            viewport.forget();
            tool.release();
        }
        picture = next;
        if (!tool.busy() && viewport.widen(next, getWidth(), getHeight())) {
            changeView();
        }
        if (before == null || !before.looksLike(next)) {
            redraw();
        }
    }

    /** What is shown now and where, once there is a curve. */
    public ReadOnlyObjectProperty<Optional<CurveFrame>> frame() {
        return frame.getReadOnlyProperty();
    }

    /** Where curves are tabulated that are edited now. */
    public KnotRange range() {
        CurvePicture shown = picture;
        return viewport.range(shown == null ? AnalyticCurve.TANH : shown.realised());
    }

    /** Net input of the caret while it is shown: from the first key on until the next click. */
    public OptionalDouble shownCaret() {
        return isFocused() && (keys || isFocusVisible()) ? OptionalDouble.of(caret()) : OptionalDouble.empty();
    }

    /** Net input of the caret. */
    public double caret() {
        return range().knots()[caretKnot];
    }

    /** Where the mouse is, or else the caret on the curve; empty before there is a curve. */
    public Optional<PenPoint> pointer() {
        return pointer.isPresent() && !keys ? pointer : caretPoint();
    }

    private Optional<PenPoint> caretPoint() {
        CurvePicture shown = picture;
        return shown == null
                ? Optional.empty()
                : viewport.frame().map(f -> {
                    double z = caret();
                    return new PenPoint(f, range(), f.x(z), f.y(shown.realised().value(z)));
                });
    }

    /** Zooms in (below 1) or out about the middle. */
    public void zoom(double factor) {
        viewport.frame().ifPresent(f -> {
            viewport.zoom(factor, f.left() + f.width() / 2, f.top() + f.height() / 2);
            changeView();
        });
    }

    /** Shows all of the curve again. */
    public void showAll() {
        viewport.reset();
        changeView();
    }

    @Override
    protected void draw() {
        CurvePicture shown = picture;
        if (shown != null) {
            viewport.frame().ifPresent(f -> {
                new CurveArtist(canvas().getGraphicsContext2D(), f, shown).draw(getWidth(), getHeight());
                pointer().ifPresent(at -> tool.draw(canvas().getGraphicsContext2D(), at, shown.palette()));
            });
        }
    }

    private void fit() {
        viewport.fit(getWidth(), getHeight());
        changeView();
    }

    private void changeView() {
        frame.set(viewport.frame());
        redraw();
    }

    private Optional<PenPoint> at(double x, double y) {
        return viewport.frame().map(f -> new PenPoint(f, range(), x, y));
    }

    private void point(double x, double y) {
        pointer = at(x, y).filter(p -> p.frame().holds(x, y));
        keys = false;
        redraw();
        onPointer.run();
    }

    private void leave() {
        pointer = Optional.empty();
        redraw();
        onPointer.run();
    }

    private void press(MouseEvent event) {
        keys = false;
        requestFocus();
        boolean pans = event.getButton() == MouseButton.MIDDLE || (space && event.getButton() == MouseButton.PRIMARY);
        if (pans) {
            panX = event.getX();
            panY = event.getY();
            return;
        }
        PenPoint place = at(event.getX(), event.getY()).orElse(null);
        if (event.getButton() != MouseButton.PRIMARY || place == null) {
            return;
        }
        if (event.getClickCount() == 2 && !(drawing && tool.doubleClick(place))) {
            showAll();
        }
        pressed = place;
        if (drawing) {
            tool.press(place);
        }
        if (place.frame().holds(place.x(), place.y())) {
            KnotRange range = range();
            moveCaret((int) Math.round((place.z() - range.low()) / (range.high() - range.low()) * (Stroke.KNOTS - 1)));
        }
    }

    private void drag(MouseEvent event) {
        if (!Double.isNaN(panX)) {
            viewport.pan(event.getX() - panX, event.getY() - panY);
            panX = event.getX();
            panY = event.getY();
            changeView();
            return;
        }
        PenPoint from = pressed;
        PenPoint to = at(event.getX(), event.getY()).orElse(null);
        if (!drawing || from == null || to == null) {
            return;
        }
        if (dragging || from.distance(to) > STILL) {
            dragging = true;
            // Tabulated as at the press, so that the knots stay while the curve changes.
            tool.drag(new PenPoint(to.frame(), from.range(), to.x(), to.y()));
        }
        point(event.getX(), event.getY());
    }

    private void release() {
        panX = Double.NaN;
        pressed = null;
        dragging = false;
        tool.release();
        CurvePicture shown = picture;
        if (shown != null && viewport.widen(shown, getWidth(), getHeight())) {
            changeView();
        }
    }

    private void wheel(ScrollEvent event) {
        int steps = (int) Math.signum(event.getDeltaY());
        PenPoint place = at(event.getX(), event.getY()).orElse(null);
        if (steps == 0 || place == null) {
            return;
        }
        boolean onCurve = place.frame().holds(event.getX(), event.getY()) && !event.isShortcutDown();
        if (!(onCurve && tool.wheel(steps))) {
            viewport.zoom(steps > 0 ? WHEEL : 1 / WHEEL, event.getX(), event.getY());
            changeView();
        }
        redraw();
        event.consume();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        if (!keys) {
            keys = true;
            onPointer.run();
        }
        if (take(event)) {
            redraw();
            onPointer.run();
            event.consume();
        }
    }

    private boolean take(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                boolean busy = tool.busy();
                if (busy) {
                    tool.abandon();
                    pressed = null;
                }
                return busy;
            }
            case SPACE -> space = true;
            case PLUS, ADD, EQUALS -> zoom(KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> showAll();
            default -> {
                boolean pans = event.isShiftDown() && event.getCode().isArrowKey();
                return pans ? pan(event) : use(event);
            }
        }
        return true;
    }

    private boolean pan(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> viewport.pan(KEY_PAN, 0);
            case RIGHT -> viewport.pan(-KEY_PAN, 0);
            case UP -> viewport.pan(0, KEY_PAN);
            default -> viewport.pan(0, -KEY_PAN);
        }
        changeView();
        return true;
    }

    private boolean use(KeyEvent event) {
        PenPoint caret = caretPoint().orElse(null);
        if (caret == null) {
            return false;
        }
        if (drawing && tool.key(event, caret)) {
            return true;
        }
        int step = event.isAltDown() ? 1 : CARET_STEP;
        switch (event.getCode()) {
            case LEFT -> moveCaret(caretKnot - step);
            case RIGHT -> moveCaret(caretKnot + step);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void moveCaret(int knot) {
        caretKnot = Math.max(0, Math.min(Stroke.KNOTS - 1, knot));
        onPointer.run();
    }
}
