package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.view.Drawing;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Below the curve, over the same net inputs: the derivative of the interpolant with that of the ideal curve, or the
 * difference to the ideal curve.
 */
public final class CurveStrip extends Drawing {
    private static final double TOP = 6;
    private static final double BOTTOM = 6;

    private @Nullable CurvePicture picture;
    private Optional<CurveFrame> above = Optional.empty();
    private boolean difference;

    public CurveStrip() {
        super(new Canvas());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("curve-strip");
    }

    /** Shows the difference to the ideal curve instead of the derivative. */
    public void showDifference(boolean on) {
        difference = on;
        redraw();
    }

    /** What it belongs to; {@code frame} is that of the canvas above. */
    public void show(CurvePicture next, Optional<CurveFrame> frame) {
        boolean same = picture != null && picture.looksLike(next) && above.equals(frame);
        picture = next;
        above = frame;
        if (!same) {
            redraw();
        }
    }

    @Override
    protected void draw() {
        CurvePicture shown = picture;
        if (shown == null || above.isEmpty()) {
            return;
        }
        CurveFrame frame = frame(above.get(), shown);
        GraphicsContext g = canvas().getGraphicsContext2D();
        CurveAxes axes = new CurveAxes(g, frame, shown.palette());
        axes.drawGrid(getWidth(), getHeight(), false);
        axes.clip();
        if (difference) {
            axes.draw((z, d) -> differences(shown, z, d), shown.palette().test(), 1.8);
        } else {
            axes.draw((z, d) -> slopes(shown.ideal(), z, d), shown.palette().ghost(), 1.4);
            axes.draw((z, d) -> slopes(shown.realised(), z, d), shown.palette().test(), 1.8);
        }
        g.restore();
        g.setFont(CurveAxes.SMALL);
        g.setFill(shown.palette().faint());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        String name = difference ? "h − ideal" : "slope h′ of the curve, ideal pale";
        g.fillText(name, frame.left() + 5, frame.top() + 2);
    }

    private static void slopes(ActivationCurve curve, double[] z, double[] d) {
        curve.valuesAndSlopes(z, new double[z.length], d, 0, z.length);
    }

    private static void differences(CurvePicture shown, double[] z, double[] d) {
        double[] ideal = new double[z.length];
        shown.realised().values(z, d, 0, z.length);
        shown.ideal().values(z, ideal, 0, z.length);
        for (int i = 0; i < z.length; i++) {
            d[i] -= ideal[i];
        }
    }

    private CurveFrame frame(CurveFrame main, CurvePicture shown) {
        CurveFrame place = new CurveFrame(
                main.zLow(),
                main.zHigh(),
                difference ? new OutputRange(-0.1, 0.1) : new OutputRange(-0.1, 1.1),
                main.left(),
                TOP,
                main.width(),
                Math.max(10, getHeight() - TOP - BOTTOM));
        double[] z = new CurveAxes(canvas().getGraphicsContext2D(), place, shown.palette()).inputs();
        double[] d = new double[z.length];
        if (difference) {
            differences(shown, z, d);
        } else {
            slopes(shown.realised(), z, d);
        }
        OutputRange range = place.outputs();
        for (double value : d) {
            range = range.holding(value);
        }
        return new CurveFrame(
                place.zLow(), place.zHigh(), range, place.left(), place.top(), place.width(), place.height());
    }
}
