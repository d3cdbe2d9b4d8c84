package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.curve.library.CurveDensity;
import io.github.nafworkbench.curve.measured.CurvePoints;
import io.github.nafworkbench.view.Drawing;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.plot.Plane;
import io.github.nafworkbench.workbench.Inquiry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * Curves over each other, with their median and band. A few are drawn as lines, many as the density of lines, which is
 * counted in the background. Scrolling zooms at the pointer, a double click shows all.
 */
public final class OverlayCanvas extends Drawing {
    private static final int MOST_LINES = 60;
    private static final double ZOOM = 1.0015;

    private final Look look;
    private final Inquiry<Counted> counting;
    private Overlay overlay = Overlay.NONE;
    private Optional<Plane> zoomed = Optional.empty();
    private Optional<Wanted> asked = Optional.empty();

    /** What a density was counted for. */
    private record Wanted(List<CurvePoints> curves, Plane plane) {}

    /** A density and what it was counted for. */
    public record Counted(List<CurvePoints> curves, Plane plane, CurveDensity density) {}

    /**
     * An empty drawing.
     *
     * @param counting where densities are counted
     */
    public OverlayCanvas(Look look, Inquiry<Counted> counting) {
        super(new Canvas());
        this.look = look;
        this.counting = counting;
        look.dark().addListener((source, old, now) -> redraw());
        counting.answer().addListener((source, old, now) -> redraw());
        setOnScroll(this::zoom);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                zoomed = Optional.empty();
                redraw();
            }
        });
    }

    /** Draws these from now on. */
    public void show(Overlay now) {
        if (!now.curves().equals(overlay.curves())) {
            zoomed = Optional.empty();
        }
        overlay = now;
        redraw();
    }

    private void zoom(ScrollEvent event) {
        Plane plane = plane();
        if (plane.holds(event.getX(), event.getY()) && !overlay.curves().isEmpty()) {
            zoomed = Optional.of(plane.zoomed(Math.pow(ZOOM, -event.getDeltaY()), event.getX(), event.getY()));
            redraw();
            event.consume();
        }
    }

    private Plane plane() {
        Plane all = whole();
        return zoomed.map(z -> new Plane(
                        all.left(), all.top(), all.width(), all.height(), z.xLow(), z.xHigh(), z.yLow(), z.yHigh()))
                .orElse(all);
    }

    private Plane whole() {
        double[] ends = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        Stream.of(overlay.curves(), overlay.strong(), overlay.band())
                .flatMap(List::stream)
                .forEach(points -> {
                    for (int i = 0; i < points.x().length; i++) {
                        ends[0] = Math.min(ends[0], points.x()[i]);
                        ends[1] = Math.max(ends[1], points.x()[i]);
                        ends[2] = Math.min(ends[2], points.y()[i]);
                        ends[3] = Math.max(ends[3], points.y()[i]);
                    }
                });
        boolean none = ends[0] > ends[1];
        return Plane.on(
                        getWidth(),
                        getHeight(),
                        none ? 0 : ends[0],
                        none ? 1 : ends[1],
                        none ? 0 : ends[2],
                        none ? 1 : ends[3])
                .roomy();
    }

    @Override
    protected void draw() {
        GraphicsContext g = canvas().getGraphicsContext2D();
        Palette palette = look.palette();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (overlay.curves().isEmpty()) {
            return;
        }
        Plane plane = plane();
        plane.draw(g, palette, overlay.across(), overlay.up());
        g.save();
        g.beginPath();
        g.rect(plane.left(), plane.top(), plane.width(), plane.height());
        g.clip();
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        if (overlay.curves().size() <= MOST_LINES) {
            Color faint = palette.noisy().deriveColor(0, 1, 1, overlay.curves().size() > 12 ? 0.45 : 0.8);
            overlay.curves().forEach(points -> line(g, plane, points, faint, 1.3));
        } else {
            density(g, plane, palette);
        }
        band(g, plane, palette);
        overlay.median().forEach(points -> line(g, plane, points, palette.ideal(), 2));
        overlay.strong().forEach(points -> line(g, plane, points, palette.test(), 2.2));
        g.restore();
    }

    private void band(GraphicsContext g, Plane plane, Palette palette) {
        g.setLineDashes(5, 4);
        overlay.band().forEach(points -> line(g, plane, points, palette.ideal(), 1.2));
        g.setLineDashes();
    }

    private static void line(GraphicsContext g, Plane plane, CurvePoints points, Color colour, double width) {
        int n = points.x().length;
        double[] x = new double[n];
        double[] y = new double[n];
        double far = 10 * plane.height();
        for (int i = 0; i < n; i++) {
            x[i] = plane.x(points.x()[i]);
            y[i] = Math.max(-far, Math.min(far, plane.y(points.y()[i])));
        }
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokePolyline(x, y, n);
    }

    private void density(GraphicsContext g, Plane plane, Palette palette) {
        Wanted wanted = new Wanted(overlay.curves(), plane);
        counting.answer()
                .get()
                .filter(c -> new Wanted(c.curves(), c.plane()).equals(wanted))
                .ifPresentOrElse(
                        counted -> g.drawImage(image(counted.density(), palette.noisy()), plane.left(), plane.top()),
                        () -> count(wanted));
    }

    private void count(Wanted wanted) {
        if (asked.filter(wanted::equals).isPresent()) {
            return;
        }
        asked = Optional.of(wanted);
        Plane p = wanted.plane();
        counting.ask(progress -> new Counted(
                wanted.curves(),
                p,
                CurveDensity.of(
                        wanted.curves(),
                        (int) Math.ceil(p.width()),
                        (int) Math.ceil(p.height()),
                        p.xLow(),
                        p.xHigh(),
                        p.yLow(),
                        p.yHigh())));
    }

    /** A cell is the more opaque the more curves pass it, by the logarithm of how many. */
    private static WritableImage image(CurveDensity density, Color colour) {
        WritableImage image = new WritableImage(density.columns(), density.rows());
        PixelWriter pixels = image.getPixelWriter();
        double most = Math.log1p(Math.max(1, density.most()));
        for (int row = 0; row < density.rows(); row++) {
            for (int column = 0; column < density.columns(); column++) {
                int count = density.counts()[row * density.columns() + column];
                if (count > 0) {
                    double opacity = 0.15 + 0.85 * Math.log1p(count) / most;
                    pixels.setColor(column, row, colour.deriveColor(0, 1, 1, opacity));
                }
            }
        }
        return image;
    }
}
