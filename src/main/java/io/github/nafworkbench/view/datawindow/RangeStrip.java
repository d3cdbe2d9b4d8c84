package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.ScaledRange;
import io.github.nafworkbench.view.Look;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** Where a column's values lie in network units: training rows above, test rows below; −1, 0 and 1 are marked. */
final class RangeStrip extends Canvas {
    private static final double END = 3;
    private static final double BAR = 5;

    private final Look look;

    RangeStrip(Look look, double width, double height) {
        super(width, height);
        this.look = look;
    }

    void show(ScaledRange range) {
        GraphicsContext g = getGraphicsContext2D();
        double middle = getHeight() / 2;
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFill(look.palette().line());
        for (int mark = -1; mark <= 1; mark++) {
            g.fillRect(Math.rint(x(mark)), 0, 1, getHeight());
        }
        g.setFill(look.palette().train());
        bar(g, range.trainLow(), range.trainHigh(), middle - BAR - 0.5);
        g.setFill(look.palette().test());
        bar(g, range.testLow(), range.testHigh(), middle + 0.5);
    }

    private void bar(GraphicsContext g, double low, double high, double top) {
        double left = x(low);
        g.fillRect(left, top, Math.max(2, x(high) - left), BAR);
    }

    /** What lies beyond three units is drawn at the end. */
    private double x(double value) {
        return (Math.max(-END, Math.min(END, value)) + END) / (2 * END) * (getWidth() - 2);
    }
}
