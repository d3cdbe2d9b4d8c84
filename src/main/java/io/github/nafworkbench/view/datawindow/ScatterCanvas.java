package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.browsing.Parts;
import io.github.nafworkbench.view.Drawing;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.plot.Plane;
import io.github.nafworkbench.workbench.Inquiry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Draws two columns against each other; the wheel zooms, a double click shows everything again. */
final class ScatterCanvas extends Drawing {
    private static final double WHEEL = 0.85;
    private static final double DOT = 4;
    private static final double NEAR = 8;
    private static final double DOT_OPACITY = 0.75;

    private final Look look;
    private final Inquiry<ScatterPicture> pictures;
    private final Consumer<String> reading;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Plane> zoomed = Optional.empty();
    private Optional<WritableImage> image = Optional.empty();

    /** What is asked for. */
    private record Shown(Table table, Column.Numbers x, Column.Numbers y, ScatterPicture.Points points) {}

    /**
     * An empty plane.
     *
     * @param reading told what is under the pointer; empty where nothing is
     */
    ScatterCanvas(Look look, Inquiry<ScatterPicture> pictures, Consumer<String> reading) {
        super(new Canvas());
        this.look = look;
        this.pictures = pictures;
        this.reading = reading;
        setId("scatter");
        getStyleClass().add("chart-view");
        pictures.answer().addListener((source, old, now) -> {
            image = now.filter(p -> p.across() > 0).map(ScatterCanvas::image);
            redraw();
        });
        look.dark().addListener((source, old, now) -> ask());
        widthProperty().addListener((source, old, now) -> ask());
        heightProperty().addListener((source, old, now) -> ask());
        setOnScroll(this::zoom);
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> reading.accept(""));
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                zoomed = Optional.empty();
                ask();
            }
        });
    }

    /** Shows two columns of a table; others than before are shown whole. */
    void show(Table table, Column.Numbers x, Column.Numbers y, Optional<Parts> parts) {
        boolean same = shown.filter(s -> s.x().equals(x) && s.y().equals(y)).isPresent();
        shown = Optional.of(new Shown(table, x, y, new ScatterPicture.Points(x.values(), y.values(), parts)));
        if (!same) {
            zoomed = Optional.empty();
        }
        ask();
    }

    /** Shows nothing. */
    void clear() {
        shown = Optional.empty();
        pictures.clear();
    }

    private void ask() {
        double width = getWidth();
        double height = getHeight();
        if (shown.isEmpty() || width <= 0 || height <= 0) {
            return;
        }
        ScatterPicture.Points points = shown.get().points();
        Optional<Plane> wanted = zoomed;
        Palette palette = look.palette();
        pictures.ask(progress -> {
            Plane whole = points.around(width, height).orElse(Plane.on(width, height, 0, 1, 0, 1));
            Plane plane = wanted.map(z -> Plane.on(width, height, z.xLow(), z.xHigh(), z.yLow(), z.yHigh()))
                    .orElse(whole);
            return ScatterPicture.of(points, plane, palette, progress);
        });
    }

    private static WritableImage image(ScatterPicture picture) {
        WritableImage image = new WritableImage(picture.across(), picture.up());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.across(),
                        picture.up(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        0,
                        picture.across());
        return image;
    }

    @Override
    protected void draw() {
        GraphicsContext g = canvas().getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        Optional<ScatterPicture> picture = pictures.answer().get();
        if (shown.isEmpty() || picture.isEmpty()) {
            return;
        }
        Plane plane = picture.get().plane();
        plane.draw(g, look.palette(), shown.get().x().label(), shown.get().y().label());
        if (image.isPresent()) {
            g.setImageSmoothing(false);
            g.drawImage(
                    image.get(),
                    plane.left(),
                    plane.top(),
                    picture.get().across() * (double) ScatterPicture.CELL,
                    picture.get().up() * (double) ScatterPicture.CELL);
        } else {
            drawDots(g, shown.get().points(), plane);
        }
    }

    /** Test rows above the others. */
    private void drawDots(GraphicsContext g, ScatterPicture.Points points, Plane plane) {
        g.setGlobalAlpha(DOT_OPACITY);
        for (boolean test : new boolean[] {false, true}) {
            g.setFill(test ? look.palette().test() : look.palette().train());
            for (int row = 0; row < Math.min(points.rows(), ScatterPicture.MOST_DOTS); row++) {
                if (points.present(row) && points.tests(row) == test) {
                    double x = plane.x(points.x()[row]);
                    double y = plane.y(points.y()[row]);
                    if (plane.holds(x, y)) {
                        g.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
                    }
                }
            }
        }
        g.setGlobalAlpha(1);
    }

    private void zoom(ScrollEvent event) {
        pictures.answer().get().filter(p -> event.getDeltaY() != 0).ifPresent(picture -> {
            Plane from = zoomed.orElse(picture.plane());
            if (from.holds(event.getX(), event.getY())) {
                zoomed =
                        Optional.of(from.zoomed(event.getDeltaY() > 0 ? WHEEL : 1 / WHEEL, event.getX(), event.getY()));
                ask();
                event.consume();
            }
        });
    }

    private void hover(MouseEvent event) {
        Optional<ScatterPicture> picture = pictures.answer().get();
        if (shown.isEmpty() || picture.isEmpty()) {
            return;
        }
        if (picture.get().across() > 0) {
            List<Integer> counts = picture.get().at(event.getX(), event.getY());
            reading.accept(
                    counts.get(0) + counts.get(1) == 0
                            ? ""
                            : Labels.count(counts.get(0) + counts.get(1), "row") + " here, " + counts.get(1)
                                    + " of them test, about " + at(picture.get().plane(), event));
        } else {
            reading.accept(nearest(shown.get().points(), picture.get().plane(), event).stream()
                    .mapToObj(this::told)
                    .findFirst()
                    .orElse(""));
        }
    }

    private String at(Plane plane, MouseEvent event) {
        Shown s = shown.orElseThrow();
        return s.x().name() + " = " + Labels.figure(plane.xAt(event.getX()), s.x().unit()) + ", " + s.y().name() + " = "
                + Labels.figure(plane.yAt(event.getY()), s.y().unit());
    }

    private String told(int row) {
        Shown s = shown.orElseThrow();
        return "line " + s.table().lines()[row] + ": " + s.x().name() + " = "
                + Labels.figure(s.x().values()[row], s.x().unit()) + ", " + s.y().name() + " = "
                + Labels.figure(s.y().values()[row], s.y().unit()) + (s.points().tests(row) ? ", test" : "");
    }

    private static OptionalInt nearest(ScatterPicture.Points points, Plane plane, MouseEvent event) {
        int found = -1;
        double least = NEAR * NEAR;
        for (int row = 0; row < points.rows(); row++) {
            double dx = plane.x(points.x()[row]) - event.getX();
            double dy = plane.y(points.y()[row]) - event.getY();
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                found = row;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
