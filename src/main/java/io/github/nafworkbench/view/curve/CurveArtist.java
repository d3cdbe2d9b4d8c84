package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.editing.ControlPoints;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.Ticks;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a {@link CurvePicture} in a {@link CurveFrame}. */
final class CurveArtist {
    private static final Font FONT = Font.font("Inter", 11);
    private static final Font SMALL = Font.font("Inter", 10);
    private static final double BARS = 0.24;
    private static final int MOST_KNOTS_SHOWN = ControlPoints.MOST;
    private static final int MOST_OTHERS = 60;

    private final GraphicsContext g;
    private final CurveFrame frame;
    private final CurvePicture picture;
    private final Palette palette;

    CurveArtist(GraphicsContext g, CurveFrame frame, CurvePicture picture) {
        this.g = g;
        this.frame = frame;
        this.picture = picture;
        this.palette = picture.palette();
    }

    void draw(double width, double height) {
        g.clearRect(0, 0, width, height);
        g.setLineCap(StrokeLineCap.BUTT);
        drawGrid();
        g.save();
        g.beginPath();
        g.rect(frame.left(), frame.top() - 1, frame.width(), frame.height() + 2);
        g.clip();
        picture.netInputs().ifPresent(this::drawBars);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
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

    private void drawGrid() {
        g.setFont(FONT);
        g.setLineWidth(1);
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        double bottom = frame.top() + frame.height();
        for (double z : Ticks.linear(frame.zLow(), frame.zHigh(), (int) Math.max(3, frame.width() / 50))) {
            line(z == 0, frame.x(z), frame.top(), frame.x(z), bottom);
            g.fillText(Ticks.text(z), frame.x(z), bottom + 4);
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
        int n = (int) Math.max(60, Math.min(400, frame.width() / 2));
        double[] z = new double[n];
        double[] y = new double[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = frame.left() + frame.width() * i / (n - 1);
            z[i] = frame.z(x[i]);
        }
        curve.values(z, y, 0, n);
        for (int i = 0; i < n; i++) {
            double far = 10 * frame.height();
            y[i] = Math.max(-far, Math.min(far, frame.y(y[i])));
        }
        g.setStroke(colour);
        g.setLineWidth(lineWidth);
        g.strokePolyline(x, y, n);
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
        g.setFont(SMALL);
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
