package io.github.nafworkbench.view.curve;

/**
 * The part of the plane of net input z and output h that is shown, and where on the canvas.
 *
 * @param left edge of the drawing, pixels
 * @param top edge of the drawing, pixels
 */
public record CurveFrame(
        double zLow, double zHigh, OutputRange outputs, double left, double top, double width, double height) {
    private static final double LEAST_SPAN = 1e-3;
    private static final double MOST_SPAN = 1e4;

    public double x(double z) {
        return left + width * (z - zLow) / (zHigh - zLow);
    }

    public double y(double h) {
        return top + height * (1 - outputs.share(h));
    }

    public double z(double x) {
        return zLow + (zHigh - zLow) * (x - left) / width;
    }

    public double h(double y) {
        return outputs.low() + (outputs.high() - outputs.low()) * (1 - (y - top) / height);
    }

    public boolean holds(double x, double y) {
        return x >= left && x <= left + width && y >= top && y <= top + height;
    }

    /**
     * Shows a factor less or more of the plane, what is under (x, y) stays there; nothing changes when the spans would be
     * too small or too large.
     *
     * @param zFactor of the span of net inputs
     * @param hFactor of the span of outputs
     */
    public CurveFrame zoomed(double zFactor, double hFactor, double x, double y) {
        double z = z(x);
        double h = h(y);
        if (beyond((zHigh - zLow) * zFactor) || beyond(outputs.span() * hFactor)) {
            return this;
        }
        OutputRange range = new OutputRange(h + (outputs.low() - h) * hFactor, h + (outputs.high() - h) * hFactor);
        return new CurveFrame(z + (zLow - z) * zFactor, z + (zHigh - z) * zFactor, range, left, top, width, height);
    }

    private static boolean beyond(double span) {
        return span < LEAST_SPAN || span > MOST_SPAN;
    }

    /** Shows what lies so many pixels to the left and above. */
    public CurveFrame panned(double dx, double dy) {
        double dz = (zHigh - zLow) * dx / width;
        double dh = outputs.span() * dy / height;
        OutputRange range = new OutputRange(outputs.low() + dh, outputs.high() + dh);
        return new CurveFrame(zLow - dz, zHigh - dz, range, left, top, width, height);
    }

    /** Shows the same part elsewhere on the canvas. */
    public CurveFrame at(double newLeft, double newTop, double newWidth, double newHeight) {
        return new CurveFrame(zLow, zHigh, outputs, newLeft, newTop, newWidth, newHeight);
    }
}
