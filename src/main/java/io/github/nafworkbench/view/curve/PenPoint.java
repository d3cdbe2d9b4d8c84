package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.editing.KnotRange;

/**
 * A point on the canvas where a tool is used.
 *
 * @param frame what is shown where
 * @param range where curves are tabulated that are edited now
 * @param x pixels from the left
 * @param y pixels from the top
 */
public record PenPoint(CurveFrame frame, KnotRange range, double x, double y) {
    /** Net input, network units. */
    public double z() {
        return frame.z(x);
    }

    /** Output, network units. */
    public double h() {
        return frame.h(y);
    }

    double distance(PenPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
