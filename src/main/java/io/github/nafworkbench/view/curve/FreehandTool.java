package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.Stroke;
import io.github.nafworkbench.curve.editing.KnotRange;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Draws curves freehand from press to release, or pushes them up and down at the caret by keys. Each stroke, and each row
 * of pushes at one place, is one undo step.
 */
public final class FreehandTool implements CurveTool {
    private static final int FIRST_CAPACITY = 256;
    private static final double PUSH = 0.01;
    private static final double FINE_PUSH = 0.001;

    private final SelectedCurves curves;
    private Optional<CurveGesture> stroke = Optional.empty();
    private @Nullable PenPoint pressed;
    private Optional<Pushes> pushes = Optional.empty();
    private double[] zs = new double[FIRST_CAPACITY];
    private double[] hs = new double[FIRST_CAPACITY];
    private int count;

    public FreehandTool(SelectedCurves curves) {
        this.curves = curves;
    }

    @Override
    public void press(PenPoint at) {
        pressed = at;
        count = 0;
    }

    @Override
    public void drag(PenPoint to) {
        PenPoint first = pressed;
        if (first == null) {
            return;
        }
        if (stroke.isEmpty()) {
            stroke = Optional.of(curves.begin(to.range()));
            add(first);
        }
        add(to);
        double[] z = Arrays.copyOf(zs, count);
        double[] h = Arrays.copyOf(hs, count);
        stroke.get().give((before, range) -> {
            KnotRange whole = range.holding(before);
            return Stroke.draw(before, z, h, whole.low(), whole.high());
        });
    }

    private void add(PenPoint point) {
        if (count == zs.length) {
            zs = Arrays.copyOf(zs, 2 * count);
            hs = Arrays.copyOf(hs, 2 * count);
        }
        zs[count] = point.z();
        hs[count] = point.h();
        count++;
    }

    @Override
    public void release() {
        stroke = Optional.empty();
        pressed = null;
    }

    @Override
    public boolean busy() {
        return stroke.isPresent();
    }

    @Override
    public void abandon() {
        stroke.ifPresent(CurveGesture::abandon);
        release();
    }

    @Override
    public boolean key(KeyEvent event, PenPoint caret) {
        boolean up = event.getCode() == KeyCode.UP;
        if (!(up || event.getCode() == KeyCode.DOWN) || event.isShiftDown()) {
            return false;
        }
        double share = event.isAltDown() ? FINE_PUSH : PUSH;
        push(caret, (up ? share : -share) * caret.frame().outputs().span());
        return true;
    }

    private void push(PenPoint caret, double by) {
        double z = caret.z();
        Pushes row = pushes.filter(p -> p.z == z && p.gesture.latest())
                .orElseGet(() -> new Pushes(z, curves.begin(caret.range())));
        row.by += by;
        pushes = Optional.of(row);
        double[] at = {z};
        row.gesture.give((before, range) -> {
            KnotRange whole = range.holding(before);
            return Stroke.draw(before, at, new double[] {before.value(z) + row.by}, whole.low(), whole.high());
        });
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    /** Pushes by keys at one place. */
    private static final class Pushes {
        private final double z;
        private final CurveGesture gesture;
        private double by;

        Pushes(double z, CurveGesture gesture) {
            this.z = z;
            this.gesture = gesture;
        }
    }
}
