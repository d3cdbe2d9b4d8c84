package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.editing.ControlPoints;
import io.github.nafworkbench.curve.editing.KnotRange;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.curve.CurveFrame;
import io.github.nafworkbench.view.curve.CurveGesture;
import io.github.nafworkbench.view.curve.CurveTool;
import io.github.nafworkbench.view.curve.PenPoint;
import io.github.nafworkbench.view.curve.SelectedCurves;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Moves the control points of the primary curve, adds one by a double click, takes one away by Delete. Keys: comma and
 * full stop walk from point to point, arrows move the chosen one (Alt: finely), Insert adds one at the caret. Other
 * selected curves change by the same difference.
 */
final class PointsTool implements CurveTool {
    private static final double REACH = 9;
    private static final double STEP = 0.01;
    private static final double FINE = 0.001;
    private static final Font FONT = Font.font("Inter", 11);

    private final SelectedCurves curves;
    private Optional<Gesture> gesture = Optional.empty();
    private @Nullable ActivationCurve taken;
    private @Nullable TabulatedCurve points;
    private double chosenZ = Double.NaN;
    private boolean held;

    PointsTool(SelectedCurves curves) {
        this.curves = curves;
    }

    /** Points of the primary curve being changed. */
    private record Gesture(CurveGesture edits, ActivationCurve before, TabulatedCurve points, int point) {
        void give(TabulatedCurve after) {
            edits.give(ControlPoints.change(before, points, after));
        }
    }

    /** The control points of the primary curve as it is; worked out when it has changed. */
    private Optional<TabulatedCurve> points(KnotRange range) {
        return curves.primary().map(curve -> {
            TabulatedCurve known = points;
            if (known == null || !curve.equals(taken)) {
                known = ControlPoints.of(curve, range);
                points = known;
                taken = curve;
            }
            return known;
        });
    }

    private Optional<Integer> chosen(TabulatedCurve now) {
        return Double.isNaN(chosenZ) ? Optional.empty() : Optional.of(ControlPoints.nearest(now, chosenZ));
    }

    @Override
    public void press(PenPoint at) {
        gesture = Optional.empty();
        chosenZ = points(at.range()).flatMap(p -> hit(p, at).map(p::x)).orElse(Double.NaN);
        held = !Double.isNaN(chosenZ);
    }

    private static Optional<Integer> hit(TabulatedCurve now, PenPoint at) {
        Optional<Integer> nearest = Optional.empty();
        double least = REACH;
        for (int k = 0; k < now.knots(); k++) {
            double distance =
                    Math.hypot(at.frame().x(now.x(k)) - at.x(), at.frame().y(now.y(k)) - at.y());
            if (distance < least) {
                least = distance;
                nearest = Optional.of(k);
            }
        }
        return nearest;
    }

    @Override
    public void drag(PenPoint to) {
        if (!held) {
            return;
        }
        if (gesture.isEmpty()) {
            gesture = begin(to.range());
        }
        gesture.ifPresent(g -> move(g, to.z(), to.h()));
    }

    private Optional<Gesture> begin(KnotRange range) {
        return curves.primary().flatMap(before -> points(range)
                .flatMap(p -> chosen(p).map(k -> new Gesture(curves.begin(range), before, p, k))));
    }

    private void move(Gesture going, double z, double h) {
        TabulatedCurve after = ControlPoints.moved(going.points, going.point, z, h);
        chosenZ = after.x(going.point);
        going.give(after);
    }

    @Override
    public void release() {
        held = false;
    }

    @Override
    public boolean busy() {
        return held && gesture.isPresent();
    }

    @Override
    public void abandon() {
        gesture.ifPresent(g -> g.edits.abandon());
        gesture = Optional.empty();
        held = false;
    }

    @Override
    public boolean doubleClick(PenPoint at) {
        points(at.range()).filter(p -> hit(p, at).isEmpty()).ifPresent(p -> add(p, at.range(), at.z(), at.h()));
        return true;
    }

    private void add(TabulatedCurve now, KnotRange range, double z, double h) {
        curves.primary()
                .ifPresent(
                        before -> curves.edit(ControlPoints.change(before, now, ControlPoints.with(now, z, h)), range));
        chosenZ = z;
    }

    @Override
    public boolean key(KeyEvent event, PenPoint caret) {
        TabulatedCurve now = points(caret.range()).orElse(null);
        if (now == null) {
            return false;
        }
        switch (event.getCode()) {
            case COMMA -> walk(now, -1);
            case PERIOD -> walk(now, 1);
            case INSERT -> add(now, caret.range(), caret.z(), now.value(caret.z()));
            case DELETE, BACK_SPACE -> chosen(now).ifPresent(k -> remove(now, k, caret.range()));
            default -> {
                return event.getCode().isArrowKey() && chosen(now).isPresent() && nudge(event, now, caret);
            }
        }
        return true;
    }

    private void walk(TabulatedCurve now, int step) {
        int from = chosen(now).orElse(step > 0 ? -1 : now.knots());
        chosenZ = now.x(Math.max(0, Math.min(now.knots() - 1, from + step)));
    }

    private void remove(TabulatedCurve now, int point, KnotRange range) {
        curves.primary()
                .ifPresent(before ->
                        curves.edit(ControlPoints.change(before, now, ControlPoints.without(now, point)), range));
        chosenZ = Double.NaN;
    }

    /** Keys in a row on one point are one undo step. */
    private boolean nudge(KeyEvent event, TabulatedCurve now, PenPoint caret) {
        int point = chosen(now).orElseThrow();
        double share = event.isAltDown() ? FINE : STEP;
        CurveFrame frame = caret.frame();
        double dz = share * (frame.zHigh() - frame.zLow()) * direction(event.getCode(), KeyCode.RIGHT, KeyCode.LEFT);
        double dh = share * frame.outputs().span() * direction(event.getCode(), KeyCode.UP, KeyCode.DOWN);
        Gesture going = gesture.filter(g -> g.edits.latest() && g.point == point)
                .or(() -> begin(caret.range()))
                .orElseThrow();
        gesture = Optional.of(going);
        move(going, now.x(point) + dz, now.y(point) + dh);
        return true;
    }

    private static int direction(KeyCode key, KeyCode more, KeyCode less) {
        return key == more ? 1 : key == less ? -1 : 0;
    }

    @Override
    public void draw(GraphicsContext g, PenPoint pointer, Palette palette) {
        TabulatedCurve now = points(pointer.range()).orElse(null);
        if (now == null) {
            return;
        }
        int chosen = chosen(now).orElse(-1);
        g.setStroke(palette.test());
        g.setLineWidth(1.6);
        for (int k = 0; k < now.knots(); k++) {
            double x = pointer.frame().x(now.x(k));
            double y = pointer.frame().y(now.y(k));
            if (pointer.frame().holds(x, y)) {
                double radius = k == chosen ? 5 : 3.5;
                g.setFill(k == chosen ? palette.test() : palette.surface());
                g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
                g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        }
        if (chosen >= 0) {
            g.setFont(FONT);
            g.setFill(palette.text());
            boolean left = pointer.frame().x(now.x(chosen))
                    > pointer.frame().left() + pointer.frame().width() / 2;
            g.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
            g.fillText(
                    String.format(Locale.ROOT, "z %.3f, h %.3f", now.x(chosen), now.y(chosen))
                            .replace('-', '−'),
                    pointer.frame().x(now.x(chosen)) + (left ? -10 : 10),
                    pointer.frame().y(now.y(chosen)) + 12);
        }
    }

    @Override
    public Cursor cursor() {
        return Cursor.HAND;
    }
}
