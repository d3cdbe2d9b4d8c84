package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.Ticks;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * A plane with axes on a canvas: which value is at which pixel.
 *
 * @param left pixels
 * @param xLow value at the left end
 * @param yLow value at the lower end
 */
public record Plane(
        double left, double top, double width, double height, double xLow, double xHigh, double yLow, double yHigh) {
    public static final Font FONT = Font.font("Inter", 11);
    private static final double LEFT = 58;
    private static final double TOP = 22;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 38;
    private static final double MARGIN = 0.03;
    private static final double PER_TICK_ACROSS = 90;
    private static final double PER_TICK_UP = 50;

    /** Fills a canvas; room for the names of the axes is left. A range of no width becomes one around its value. */
    public static Plane on(double width, double height, double xLow, double xHigh, double yLow, double yHigh) {
        double xPad = xHigh > xLow ? 0 : Math.max(1, Math.abs(xLow)) / 2;
        double yPad = yHigh > yLow ? 0 : Math.max(1, Math.abs(yLow)) / 2;
        return new Plane(
                LEFT,
                TOP,
                Math.max(1, width - LEFT - RIGHT),
                Math.max(1, height - TOP - BOTTOM),
                xLow - xPad,
                xHigh + xPad,
                yLow - yPad,
                yHigh + yPad);
    }

    /** With a little room around. */
    public Plane roomy() {
        double x = MARGIN * (xHigh - xLow);
        double y = MARGIN * (yHigh - yLow);
        return new Plane(left, top, width, height, xLow - x, xHigh + x, yLow - y, yHigh + y);
    }

    public double x(double value) {
        return left + width * ((value - xLow) / (xHigh - xLow));
    }

    public double y(double value) {
        return top + height * (1 - (value - yLow) / (yHigh - yLow));
    }

    public double xAt(double pixel) {
        return xLow + (xHigh - xLow) * (pixel - left) / width;
    }

    public double yAt(double pixel) {
        return yLow + (yHigh - yLow) * (1 - (pixel - top) / height);
    }

    public boolean holds(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= left + width && pixelY >= top && pixelY <= top + height;
    }

    /** Shows a factor less or more; what is under the pixel stays there. */
    public Plane zoomed(double factor, double pixelX, double pixelY) {
        double x = xAt(pixelX);
        double y = yAt(pixelY);
        return new Plane(
                left,
                top,
                width,
                height,
                x + (xLow - x) * factor,
                x + (xHigh - x) * factor,
                y + (yLow - y) * factor,
                y + (yHigh - y) * factor);
    }

    /** Draws grid, ticks and the names of the axes. */
    public void draw(GraphicsContext g, Palette palette, String across, String up) {
        g.setFont(FONT);
        g.setLineWidth(1);
        g.setStroke(palette.line());
        g.setFill(palette.faint());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : Ticks.linear(yLow, yHigh, (int) Math.max(2, height / PER_TICK_UP))) {
            double y = Math.rint(y(tick)) + 0.5;
            g.strokeLine(left, y, left + width, y);
            g.fillText(Ticks.text(tick), left - 6, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (double tick : Ticks.linear(xLow, xHigh, (int) Math.max(2, width / PER_TICK_ACROSS))) {
            double x = Math.rint(x(tick)) + 0.5;
            g.strokeLine(x, top, x, top + height);
            g.fillText(Ticks.text(tick), x, top + height + 5);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(palette.text());
        g.fillText(across, left + width, top + height + 21);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(up, 4, 2);
    }
}
