package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.editing.ControlPoints;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.view.Palette;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws a {@link CurvePicture} in a {@link CurveFrame}. */
final class CurveArtist {
    private static final double BARS = 0.24;
    private static final int MOST_KNOTS_SHOWN = ControlPoints.MOST;
    private static final int MOST_OTHERS = 60;

    private final GraphicsContext g;
    private final CurveFrame frame;
    private final CurvePicture picture;
    private final Palette palette;
    private final CurveAxes axes;

    CurveArtist(GraphicsContext g, CurveFrame frame, CurvePicture picture) {
        this.g = g;
        this.frame = frame;
        this.picture = picture;
        this.palette = picture.palette();
        this.axes = new CurveAxes(g, frame, palette);
    }

    void draw(double width, double height) {
        axes.drawGrid(width, height, true);
        axes.clip();
        picture.netInputs().ifPresent(this::drawBars);
        picture.others().stream()
                .limit(MOST_OTHERS)
                .forEach(curve -> drawCurve(curve, palette.test().deriveColor(0, 1, 1, 0.35), 1));
        drawCurve(picture.ideal(), palette.ghost(), 1.6);
        drawCurve(picture.realised(), palette.test(), 2.4);
        drawKnots();
        picture.caret().ifPresent(this::drawCaret);
        g.restore();
        drawNames();
        if (picture.focused()) {
            g.setStroke(palette.test());
            g.setLineWidth(1.5);
            g.strokeRoundRect(1, 1, width - 2, height - 2, 10, 10);
        }
    }

    private void drawBars(NetInputs inputs) {
        int most = Arrays.stream(inputs.counts()).max().orElse(0);
        double bottom = frame.top() + frame.height();
        g.setFill(palette.train().deriveColor(0, 1, 1, 0.28));
        for (int i = 0; i < inputs.counts().length && most > 0; i++) {
            double x1 = frame.x(inputs.low() + i * inputs.width());
            double x2 = frame.x(inputs.low() + (i + 1) * inputs.width());
            double high = BARS * frame.height() * inputs.counts()[i] / most;
            double gap = x2 - x1 > 4 ? 1 : 0;
            g.fillRect(x1, bottom - high, Math.max(0.5, x2 - x1 - gap), high);
        }
    }

    private void drawCurve(ActivationCurve curve, Color colour, double lineWidth) {
        axes.draw((z, h) -> curve.values(z, h, 0, z.length), colour, lineWidth);
    }

    /** The points of a curve that was given by few, as circles. */
    private void drawKnots() {
        if (picture.realised() instanceof TabulatedCurve table && table.knots() <= MOST_KNOTS_SHOWN) {
            g.setLineWidth(1.6);
            g.setFill(palette.surface());
            for (int k = 0; k < table.knots(); k++) {
                double x = frame.x(table.x(k)) - 3.5;
                double y = frame.y(table.y(k)) - 3.5;
                g.fillOval(x, y, 7, 7);
                g.strokeOval(x, y, 7, 7);
            }
        }
    }

    private void drawCaret(double at) {
        double x = frame.x(at);
        double y = frame.y(picture.realised().value(at));
        g.setStroke(palette.test());
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        g.strokeLine(x, frame.top(), x, frame.top() + frame.height());
        g.setLineDashes();
        g.setFill(palette.test());
        g.fillOval(x - 3.5, y - 3.5, 7, 7);
    }

    private void drawNames() {
        g.setFont(CurveAxes.SMALL);
        g.setFill(palette.faint());
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText("net input z", frame.left() + frame.width() - 2, frame.top() + frame.height() - 3);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText("output h", frame.left() + 5, frame.top() + 2);
        String realised = picture.realised().label();
        boolean same = picture.realised() == picture.ideal();
        if (!same) {
            g.fillText("ideal " + picture.ideal().label(), frame.left() + 5, frame.top() + 30);
        }
        g.setFill(palette.test());
        g.fillText(same ? "ideal " + realised : realised, frame.left() + 5, frame.top() + 16);
    }
}
