package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.Ticks;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a grid with its numbers, and functions of the net input, in a {@link CurveFrame}. */
final class CurveAxes {
    static final Font FONT = Font.font("Inter", 11);
    static final Font SMALL = Font.font("Inter", 10);

    private final GraphicsContext g;
    private final CurveFrame frame;
    private final Palette palette;

    CurveAxes(GraphicsContext g, CurveFrame frame, Palette palette) {
        this.g = g;
        this.frame = frame;
        this.palette = palette;
    }

    /** Works out a function at a block of net inputs, {@code h} of the length of {@code z}. */
    interface Function {
        void values(double[] z, double[] h);
    }

    void drawGrid(double width, double height, boolean inputs) {
        g.clearRect(0, 0, width, height);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setFont(FONT);
        g.setLineWidth(1);
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        double bottom = frame.top() + frame.height();
        for (double z : Ticks.linear(frame.zLow(), frame.zHigh(), (int) Math.max(3, frame.width() / 50))) {
            line(z == 0, frame.x(z), frame.top(), frame.x(z), bottom);
            if (inputs) {
                g.fillText(Ticks.text(z), frame.x(z), bottom + 4);
            }
        }
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        OutputRange outputs = frame.outputs();
        for (double h : Ticks.linear(outputs.low(), outputs.high(), (int) Math.max(3, frame.height() / 34))) {
            line(h == 0, frame.left(), frame.y(h), frame.left() + frame.width(), frame.y(h));
            g.fillText(Ticks.text(h), frame.left() - 6, frame.y(h));
        }
    }

    private void line(boolean zero, double x1, double y1, double x2, double y2) {
        g.setFill(palette.faint());
        g.setStroke(zero ? palette.ghost().deriveColor(0, 1, 1, 0.6) : palette.line());
        g.strokeLine(Math.round(x1) + 0.5, Math.round(y1) + 0.5, Math.round(x2) + 0.5, Math.round(y2) + 0.5);
    }

    /** Cuts what is drawn from now on at the frame, until {@link GraphicsContext#restore}. */
    void clip() {
        g.save();
        g.beginPath();
        g.rect(frame.left(), frame.top() - 1, frame.width(), frame.height() + 2);
        g.clip();
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
    }

    void draw(Function function, Color colour, double lineWidth) {
        double[] z = inputs();
        double[] y = new double[z.length];
        function.values(z, y);
        double far = 10 * frame.height();
        for (int i = 0; i < z.length; i++) {
            y[i] = Math.max(-far, Math.min(far, frame.y(y[i])));
            z[i] = frame.x(z[i]);
        }
        g.setStroke(colour);
        g.setLineWidth(lineWidth);
        g.strokePolyline(z, y, z.length);
    }

    /** The net inputs at which functions are worked out. */
    double[] inputs() {
        int n = (int) Math.max(60, Math.min(400, frame.width() / 2));
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = frame.zLow() + (frame.zHigh() - frame.zLow()) * i / (n - 1);
        }
        return z;
    }
}
