package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.curve.editing.PlaneMap;
import io.github.nafworkbench.view.curve.CurveFrame;
import io.github.nafworkbench.view.curve.CurveGesture;
import io.github.nafworkbench.view.curve.CurveTool;
import io.github.nafworkbench.view.curve.PenPoint;
import io.github.nafworkbench.view.curve.SelectedCurves;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Shifts whole curves with the pointer, or stretches them about {@code z = 0} and {@code h = 0}; arrows do so by steps. */
final class MapTool implements CurveTool {
    private static final double STEP = 0.01;
    private static final double FINE = 0.001;
    /** Nearer to an axis than this share of the span, a drag does not stretch away from it. */
    private static final double AT_AXIS = 0.03;

    private static final double LEAST_SCALE = 0.05;
    private static final double MOST_SCALE = 20;

    private final SelectedCurves curves;
    private final boolean scales;
    private Optional<CurveGesture> gesture = Optional.empty();
    private Optional<CurveGesture> keys = Optional.empty();
    private @Nullable PenPoint pressed;

    /**
     * A tool.
     *
     * @param scales whether it stretches; else it shifts
     */
    MapTool(SelectedCurves curves, boolean scales) {
        this.curves = curves;
        this.scales = scales;
    }

    @Override
    public void press(PenPoint at) {
        pressed = at;
    }

    @Override
    public void drag(PenPoint to) {
        PenPoint from = pressed;
        if (from == null) {
            return;
        }
        if (gesture.isEmpty()) {
            gesture = Optional.of(curves.begin(to.range()));
        }
        CurveFrame frame = to.frame();
        gesture.get()
                .give(
                        scales
                                ? PlaneMap.scale(
                                        factor(from.z(), to.z(), frame.zHigh() - frame.zLow()),
                                        factor(from.h(), to.h(), frame.outputs().span()))
                                : PlaneMap.shift(to.z() - from.z(), to.h() - from.h()));
    }

    private static double factor(double from, double to, double span) {
        return Math.abs(from) < AT_AXIS * span ? 1 : Math.max(LEAST_SCALE, Math.min(MOST_SCALE, to / from));
    }

    @Override
    public void release() {
        pressed = null;
        gesture = Optional.empty();
    }

    @Override
    public boolean busy() {
        return gesture.isPresent();
    }

    @Override
    public void abandon() {
        gesture.ifPresent(CurveGesture::abandon);
        release();
    }

    @Override
    public boolean key(KeyEvent event, PenPoint caret) {
        KeyCode key = event.getCode();
        if (!key.isArrowKey()) {
            return false;
        }
        double share = event.isAltDown() ? FINE : STEP;
        double z = share * (key == KeyCode.RIGHT ? 1 : key == KeyCode.LEFT ? -1 : 0);
        double h = share * (key == KeyCode.UP ? 1 : key == KeyCode.DOWN ? -1 : 0);
        CurveFrame frame = caret.frame();
        CurveGesture row = keys.filter(CurveGesture::latest).orElseGet(() -> curves.begin(caret.range()));
        row.add(
                scales
                        ? PlaneMap.scale(1 + z, 1 + h)
                        : PlaneMap.shift(
                                z * (frame.zHigh() - frame.zLow()),
                                h * frame.outputs().span()));
        keys = Optional.of(row);
        return true;
    }

    @Override
    public Cursor cursor() {
        return scales ? Cursor.NW_RESIZE : Cursor.MOVE;
    }
}
