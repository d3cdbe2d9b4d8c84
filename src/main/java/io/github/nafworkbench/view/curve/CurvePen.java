package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.Stroke;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws into the curve of one neuron: freehand from press to release, or by small pushes. Each stroke, and each row of
 * pushes at one place, is one undo step.
 */
final class CurvePen {
    private final Workbench workbench;
    private @Nullable Line line;
    private @Nullable Pushes pushes;

    CurvePen(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Whether a stroke is going on. */
    boolean down() {
        return line != null;
    }

    /**
     * Begins a stroke over the curve as it is seen.
     *
     * @param low least net input the drawn curve is tabulated for
     * @param high greatest one
     */
    void press(NeuronId id, ActivationCurve seen, double low, double high) {
        pushes = null;
        line = new Line(id, seen, low, high);
    }

    /** Goes on with the stroke; the curve follows at once. */
    void move(double z, double h) {
        Line going = line;
        if (going != null) {
            going.add(z, h);
            give(going, going.id, going.curve());
        }
    }

    void release() {
        line = null;
    }

    /** Gives the stroke in progress up, as if it had never been. */
    void abandon() {
        Line going = line;
        line = null;
        if (going != null && going.count > 0) {
            Curves now = workbench.project().get().tuning().drawn();
            if (now.curve(going.id.layer(), going.id.neuron()).equals(going.last)) {
                workbench.undo();
            }
        }
    }

    /** Pushes the curve up or down around one net input. */
    void push(NeuronId id, ActivationCurve seen, double z, double by, double low, double high) {
        Pushes row = pushes;
        if (row == null || row.z != z || !row.id.equals(id)) {
            row = new Pushes(id, z);
            pushes = row;
        }
        double[] at = {z};
        double[] to = {seen.value(z) + by};
        give(row, id, Stroke.draw(seen, at, to, low, high));
    }

    private void give(Object gesture, NeuronId id, ActivationCurve curve) {
        workbench.tune(gesture, t -> t.withDrawn(t.drawn().with(id.layer(), id.neuron(), curve)));
    }

    private record Pushes(NeuronId id, double z) {}

    /** A stroke in progress; as an object it is the gesture of its edits. */
    private static final class Line {
        private static final int FIRST_CAPACITY = 256;

        private final NeuronId id;
        private final ActivationCurve before;
        private final double low;
        private final double high;
        private double[] xs = new double[FIRST_CAPACITY];
        private double[] ys = new double[FIRST_CAPACITY];
        private int count;
        private ActivationCurve last;

        Line(NeuronId id, ActivationCurve before, double low, double high) {
            this.id = id;
            this.before = before;
            this.low = low;
            this.high = high;
            this.last = before;
        }

        void add(double z, double h) {
            if (count == xs.length) {
                xs = Arrays.copyOf(xs, 2 * count);
                ys = Arrays.copyOf(ys, 2 * count);
            }
            xs[count] = z;
            ys[count] = h;
            count++;
        }

        ActivationCurve curve() {
            last = Stroke.draw(before, Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), low, high);
            return last;
        }
    }
}
