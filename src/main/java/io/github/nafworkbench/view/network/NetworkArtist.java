package io.github.nafworkbench.view.network;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.network.NetworkLayout.Spot;
import io.github.nafworkbench.workbench.NeuronId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a {@link NetworkPicture} on a canvas. */
final class NetworkArtist {
    private static final Font SMALL = Font.font("Inter", 10);
    private static final Font NORMAL = Font.font("Inter", 11);
    private static final double ENLARGED = 21;
    /** Below this radius a neuron is a thumbnail: no ideal shape, fewer points. */
    private static final double THUMBNAIL = 9;

    private static final double CURVE_WIDTH = 0.62;
    private static final double CURVE_HEIGHT = 0.5;
    private static final double ROW_OF_NAMES = 11;

    private final GraphicsContext g;
    private final NetworkLayout layout;
    private final NetworkPicture picture;
    private final CurveGlyphs glyphs;
    private final Palette palette;
    private final double[] xs = new double[CurveGlyphs.POINTS];
    private final double[] ys = new double[CurveGlyphs.POINTS];

    NetworkArtist(GraphicsContext g, NetworkLayout layout, NetworkPicture picture, CurveGlyphs glyphs) {
        this.g = g;
        this.layout = layout;
        this.picture = picture;
        this.glyphs = glyphs;
        this.palette = picture.palette();
    }

    void draw(double width, double height) {
        g.clearRect(0, 0, width, height);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        new WeightLines(g, layout, picture).draw();
        drawInputs();
        drawNeurons();
        drawOutputs();
        picture.hovered().ifPresent(id -> drawOne(id, width, height));
        picture.selected().ifPresent(id -> drawOne(id, width, height));
        if (picture.focused()) {
            g.setStroke(palette.test());
            g.setLineWidth(1.5);
            g.strokeRoundRect(1, 1, width - 2, height - 2, 10, 10);
        }
    }

    private void drawInputs() {
        double radius = Math.max(0.7, Math.min(4.5, 0.38 * layout.inputGap()));
        g.setFill(palette.train());
        for (Spot spot : layout.inputs()) {
            g.fillOval(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius);
        }
        g.setFont(SMALL);
        g.setFill(palette.faint());
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        double room = layout.inputs().get(0).x() - 16;
        int last = layout.inputs().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (layout.inputGap() >= ROW_OF_NAMES || i == 0 || i == last) {
                name(picture.inputs().get(i), layout.inputs().get(i), room);
            }
        }
        if (layout.inputGap() < ROW_OF_NAMES && last > 3) {
            Spot middle = layout.inputs().get(last / 2);
            g.fillText((last + 1) + " inputs", middle.x() - 10, middle.y());
        }
    }

    private void name(String name, Spot spot, double room) {
        if (room > 24) {
            g.fillText(fitting(name, room), spot.x() - 10, spot.y());
        }
    }

    /** As many characters as surely fit. */
    private static String fitting(String text, double room) {
        int most = (int) Math.max(2, room / 5.7);
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private void drawNeurons() {
        for (NeuronId id : layout.neurons()) {
            drawHalo(id, layout.spot(id), layout.radius());
        }
        for (NeuronId id : layout.neurons()) {
            drawNeuron(id, layout.spot(id), layout.radius(), picture.selection().contains(id));
        }
    }

    /** The selected or hovered neuron, above the others and enlarged when they are small. */
    private void drawOne(NeuronId id, double width, double height) {
        boolean selected = picture.selected().equals(Optional.of(id));
        double radius = selected ? Math.max(layout.radius(), ENLARGED) : layout.radius();
        Spot spot = layout.spot(id);
        Spot inside = new Spot(
                Math.max(radius + 3, Math.min(width - radius - 3, spot.x())),
                Math.max(radius + 3, Math.min(height - radius - 3, spot.y())));
        if (radius > layout.radius()) {
            fillCircle(palette.surface(), inside, radius + 3);
        }
        drawHalo(id, inside, radius);
        drawNeuron(id, inside, radius, true);
    }

    private void drawHalo(NeuronId id, Spot spot, double radius) {
        double level = picture.halo(id) / (double) NetworkPicture.MOST_HALO;
        if (level > 0) {
            double reach = radius * (1 + 0.08 + 0.3 * level);
            fillCircle(palette.noisy().deriveColor(0, 1, 1, 0.1 + 0.35 * level), spot, reach);
        }
    }

    private void drawNeuron(NeuronId id, Spot spot, double radius, boolean marked) {
        boolean selected = picture.selection().contains(id);
        boolean hovered = picture.hovered().equals(Optional.of(id));
        fillCircle(palette.surface(), spot, radius);
        if (marked) {
            fillCircle(palette.test().deriveColor(0, 1, 1, selected ? 0.13 : 0.07), spot, radius);
        }
        boolean thumbnail = radius < THUMBNAIL;
        g.setStroke(selected ? palette.test() : hovered ? palette.faint() : palette.line());
        g.setLineWidth(selected ? 2 : thumbnail ? 0.7 : 1.3);
        g.strokeOval(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius);
        ActivationCurve realised = picture.realised().curve(id.layer(), id.neuron());
        if (!thumbnail && realised != picture.ideal()) {
            g.setLineWidth(1.1);
            drawCurve(picture.ideal(), palette.ghost().deriveColor(0, 1, 1, 0.75), spot, radius);
        }
        g.setLineWidth(thumbnail ? 0.9 : Math.min(2.2, 1 + radius / 30));
        drawCurve(realised, selected ? palette.test() : palette.ideal(), spot, radius);
    }

    private void drawCurve(ActivationCurve curve, Color colour, Spot spot, double radius) {
        double[] heights = glyphs.heights(curve);
        int step = radius < THUMBNAIL ? 3 : 1;
        int n = 0;
        for (int i = 0; i < heights.length; i += step) {
            xs[n] = spot.x() + CURVE_WIDTH * radius * (2.0 * i / (heights.length - 1) - 1);
            ys[n] = spot.y() - CURVE_HEIGHT * radius * heights[i];
            n++;
        }
        g.setStroke(colour);
        g.strokePolyline(xs, ys, n);
    }

    private void drawOutputs() {
        double radius = Math.max(14, Math.min(22, layout.radius()));
        List<Spot> spots = layout.outputs();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            fillCircle(palette.surface(), spot, radius);
            g.setStroke(palette.line());
            g.setLineWidth(1.3);
            g.strokeOval(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius);
            g.setStroke(palette.ideal());
            g.setLineWidth(1.6);
            double reach = 0.45 * radius;
            g.strokeLine(spot.x() - reach, spot.y() + reach * 0.85, spot.x() + reach, spot.y() - reach * 0.85);
            g.setFont(NORMAL);
            g.setFill(palette.text());
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.TOP);
            g.fillText(fitting(picture.outputs().get(i), 84), spot.x(), spot.y() + radius + 5);
        }
    }

    private void fillCircle(Color colour, Spot spot, double radius) {
        g.setFill(colour);
        g.fillOval(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius);
    }
}
