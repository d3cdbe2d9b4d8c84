package io.github.nafworkbench.view.curve;

/**
 * The part of the plane of net input z and output h that is shown, and where on the canvas.
 *
 * @param left edge of the drawing, pixels
 * @param top edge of the drawing, pixels
 */
record CurveFrame(
        double zLow, double zHigh, OutputRange outputs, double left, double top, double width, double height) {
    private static final double LEAST_SPAN = 1e-3;
    private static final double MOST_SPAN = 1e4;

    double x(double z) {
        return left + width * (z - zLow) / (zHigh - zLow);
    }

    double y(double h) {
        return top + height * (1 - outputs.share(h));
    }

    double z(double x) {
        return zLow + (zHigh - zLow) * (x - left) / width;
    }

    double h(double y) {
        return outputs.low() + (outputs.high() - outputs.low()) * (1 - (y - top) / height);
    }

    boolean holds(double x, double y) {
        return x >= left && x <= left + width && y >= top && y <= top + height;
    }

    /** Shows a factor less or more of the plane, what is under (x, y) stays there. */
    CurveFrame zoomed(double factor, double x, double y) {
        double z = z(x);
        double h = h(y);
        double span = (zHigh - zLow) * factor;
        if (span < LEAST_SPAN || span > MOST_SPAN) {
            return this;
        }
        OutputRange range = new OutputRange(h + (outputs.low() - h) * factor, h + (outputs.high() - h) * factor);
        return new CurveFrame(z + (zLow - z) * factor, z + (zHigh - z) * factor, range, left, top, width, height);
    }

    /** Shows the same part elsewhere on the canvas. */
    CurveFrame at(double newLeft, double newTop, double newWidth, double newHeight) {
        return new CurveFrame(zLow, zHigh, outputs, newLeft, newTop, newWidth, newHeight);
    }
}
