package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.editing.KnotRange;
import io.github.nafworkbench.evaluation.NetInputs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the plane of net input and output is shown: all of the neuron's curve, or what was zoomed and panned to.
 * The whole range only grows while one neuron is shown, so that the picture is steady during training.
 */
final class CurveViewport {
    private static final double LEFT = 38;
    private static final double RIGHT = 12;
    private static final double TOP = 8;
    private static final double BOTTOM = 22;
    private static final double USUAL_REACH = 6;
    private static final int SAMPLES = 97;

    private @Nullable CurveFrame whole;
    private @Nullable CurveFrame zoomed;

    /** What is shown now and where, once there is a curve. */
    Optional<CurveFrame> frame() {
        return Optional.ofNullable(zoomed != null ? zoomed : whole);
    }

    /** Where a curve drawn here is tabulated: the whole range and all that is known of the curve. */
    KnotRange range(ActivationCurve curve) {
        CurveFrame all = whole;
        KnotRange range =
                all == null ? new KnotRange(-USUAL_REACH, USUAL_REACH) : new KnotRange(all.zLow(), all.zHigh());
        return range.holding(curve);
    }

    /** For another neuron. */
    void forget() {
        whole = null;
        zoomed = null;
    }

    /** Shows all again. */
    void reset() {
        zoomed = null;
    }

    /** Takes in all of a picture; whether the whole range became another one. */
    boolean widen(CurvePicture next, double width, double height) {
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
        CurveFrame wider = placed(new CurveFrame(low, high, outputs, 0, 0, 1, 1), width, height);
        whole = wider;
        return !wider.equals(before);
    }

    /** Fits into a canvas of another size. */
    void fit(double width, double height) {
        whole = whole == null ? null : placed(whole, width, height);
        zoomed = zoomed == null ? null : placed(zoomed, width, height);
    }

    private static CurveFrame placed(CurveFrame frame, double width, double height) {
        return frame.at(LEFT, TOP, Math.max(10, width - LEFT - RIGHT), Math.max(10, height - TOP - BOTTOM));
    }

    /** Zooms about a point; beside the axes, along that axis alone. */
    void zoom(double factor, double x, double y) {
        frame().ifPresent(f -> {
            boolean atOutputs = x < f.left();
            boolean atInputs = y > f.top() + f.height();
            zoomed = f.zoomed(atOutputs ? 1 : factor, atInputs ? 1 : factor, x, y);
        });
    }

    /** Moves what is shown by some pixels. */
    void pan(double dx, double dy) {
        frame().ifPresent(f -> zoomed = f.panned(dx, dy));
    }
}
