package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.curve.editing.Brush;
import io.github.nafworkbench.curve.editing.CurveEdit;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.curve.CurveFrame;
import io.github.nafworkbench.view.curve.CurveGesture;
import io.github.nafworkbench.view.curve.CurveTool;
import io.github.nafworkbench.view.curve.PenPoint;
import io.github.nafworkbench.view.curve.SelectedCurves;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Changes the curves around the pointer: <em>push</em> moves them along with it, <em>pull</em> draws them nearer to it,
 * <em>smooth</em> takes roughness out. The wheel and the keys [ ] change its radius; up and down work at the caret.
 */
final class BrushTool implements CurveTool {
    /** Least and greatest radius, network units. */
    static final double LEAST_RADIUS = 0.1;

    static final double MOST_RADIUS = 20;

    private static final double STEP = 1.15;
    private static final double PULL = 0.25;
    private static final double KEY_PULL = 0.05;
    private static final double KEY_PUSH = 0.01;
    private static final double FINE = 0.1;

    private final SelectedCurves curves;
    private final Mode mode;
    private final DoubleProperty radius;
    private Optional<CurveGesture> gesture = Optional.empty();
    private Optional<CurveGesture> keys = Optional.empty();
    private @Nullable PenPoint last;
    private boolean moved;

    /** What a brush does. */
    enum Mode {
        PUSH,
        PULL,
        SMOOTH
    }

    BrushTool(SelectedCurves curves, Mode mode, DoubleProperty radius) {
        this.curves = curves;
        this.mode = mode;
        this.radius = radius;
    }

    @Override
    public void press(PenPoint at) {
        last = at;
        moved = false;
    }

    @Override
    public void drag(PenPoint to) {
        PenPoint from = last;
        if (from == null) {
            return;
        }
        if (gesture.isEmpty()) {
            gesture = Optional.of(curves.begin(to.range()));
        }
        CurveEdit dab = dab(to, to.h() - from.h());
        gesture.get().add(dab);
        last = to;
        moved = true;
    }

    private CurveEdit dab(PenPoint at, double by) {
        Brush brush = new Brush(at.z(), radius.get());
        double h = at.h();
        return switch (mode) {
            case PUSH -> (curve, range) -> brush.push(curve, range, by);
            case PULL -> (curve, range) -> brush.pull(curve, range, h, PULL);
            case SMOOTH -> brush::smooth;
        };
    }

    /** A click alone is one dab, where that means anything. */
    @Override
    public void release() {
        PenPoint at = last;
        if (at != null && !moved && mode != Mode.PUSH) {
            curves.edit(dab(at, 0), at.range());
        }
        last = null;
        gesture = Optional.empty();
    }

    @Override
    public boolean busy() {
        return gesture.isPresent();
    }

    @Override
    public void abandon() {
        gesture.ifPresent(CurveGesture::abandon);
        gesture = Optional.empty();
        last = null;
    }

    @Override
    public boolean doubleClick(PenPoint at) {
        return mode != Mode.PUSH;
    }

    @Override
    public boolean wheel(int steps) {
        radius.set(Math.max(LEAST_RADIUS, Math.min(MOST_RADIUS, radius.get() * Math.pow(STEP, steps))));
        return true;
    }

    @Override
    public boolean key(KeyEvent event, PenPoint caret) {
        KeyCode key = event.getCode();
        if (key == KeyCode.OPEN_BRACKET || key == KeyCode.CLOSE_BRACKET) {
            return wheel(key == KeyCode.OPEN_BRACKET ? -1 : 1);
        }
        if (key != KeyCode.UP && key != KeyCode.DOWN) {
            return false;
        }
        double size = (key == KeyCode.UP ? 1 : -1) * (event.isAltDown() ? FINE : 1);
        CurveGesture row = keys.filter(CurveGesture::latest).orElseGet(() -> curves.begin(caret.range()));
        row.add(keyDab(caret, size));
        keys = Optional.of(row);
        return true;
    }

    private CurveEdit keyDab(PenPoint caret, double size) {
        Brush brush = new Brush(caret.z(), radius.get());
        CurveFrame frame = caret.frame();
        double end = size > 0 ? frame.outputs().high() : frame.outputs().low();
        return switch (mode) {
            case PUSH ->
                (curve, range) -> brush.push(
                        curve, range, size * KEY_PUSH * frame.outputs().span());
            case PULL -> (curve, range) -> brush.pull(curve, range, end, Math.abs(size) * KEY_PULL);
            case SMOOTH -> brush::smooth;
        };
    }

    @Override
    public void draw(GraphicsContext g, PenPoint pointer, Palette palette) {
        CurveFrame frame = pointer.frame();
        double reach = radius.get() * frame.width() / (frame.zHigh() - frame.zLow());
        double left = Math.max(frame.left(), pointer.x() - reach);
        double right = Math.min(frame.left() + frame.width(), pointer.x() + reach);
        g.setFill(palette.test().deriveColor(0, 1, 1, 0.08));
        g.fillRect(left, frame.top(), Math.max(0, right - left), frame.height());
        g.setStroke(palette.test());
        g.setLineWidth(1);
        g.strokeOval(pointer.x() - 4, pointer.y() - 4, 8, 8);
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }
}
