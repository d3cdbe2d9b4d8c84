package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.statistics.Bins;
import io.github.nafworkbench.view.Drawing;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.plot.Plane;
import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Histograms of one or more groups of rows in one plane, each as the share of its own rows; the first is filled. */
final class DistributionCanvas extends Drawing {
    private static final double FILL = 0.45;

    private final Look look;
    private List<Group> groups = List.of();
    private String across = "";

    /** One group of rows. */
    record Group(Function<Palette, Color> colour, Bins bins) {
        double share(int interval) {
            return bins.counts()[interval] / (double) Math.max(1, bins.total());
        }

        double highest() {
            return bins.highest() / (double) Math.max(1, bins.total());
        }
    }

    DistributionCanvas(Look look, String id) {
        super(new Canvas());
        this.look = look;
        setId(id);
        look.dark().addListener((source, old, now) -> redraw());
    }

    /** Shows groups whose intervals have the same ends. */
    void show(String axis, List<Group> shown) {
        across = axis;
        groups = List.copyOf(shown);
        redraw();
    }

    @Override
    protected void draw() {
        GraphicsContext g = canvas().getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (groups.isEmpty()
                || !(groups.get(0).bins().high() >= groups.get(0).bins().low())) {
            return;
        }
        Bins ends = groups.get(0).bins();
        double highest = groups.stream().mapToDouble(Group::highest).max().orElse(1);
        Plane plane = Plane.on(getWidth(), getHeight(), ends.low(), ends.high(), 0, Math.max(1e-9, 105 * highest));
        plane.draw(g, look.palette(), across, "share of the rows, %");
        fill(g, plane, groups.get(0));
        for (Group group : groups) {
            outline(g, plane, group);
        }
    }

    private void fill(GraphicsContext g, Plane plane, Group group) {
        g.setFill(group.colour().apply(look.palette()).deriveColor(0, 1, 1, FILL));
        Bins bins = group.bins();
        for (int i = 0; i < bins.counts().length; i++) {
            double left = plane.x(bins.edge(i));
            double top = plane.y(100 * group.share(i));
            g.fillRect(left, top, plane.x(bins.edge(i + 1)) - left, plane.y(0) - top);
        }
    }

    private void outline(GraphicsContext g, Plane plane, Group group) {
        g.setStroke(group.colour().apply(look.palette()));
        g.setLineWidth(1.5);
        Bins bins = group.bins();
        double before = plane.y(0);
        for (int i = 0; i < bins.counts().length; i++) {
            double y = plane.y(100 * group.share(i));
            g.strokeLine(plane.x(bins.edge(i)), before, plane.x(bins.edge(i)), y);
            g.strokeLine(plane.x(bins.edge(i)), y, plane.x(bins.edge(i + 1)), y);
            before = y;
        }
        g.strokeLine(plane.x(bins.high()), before, plane.x(bins.high()), plane.y(0));
    }
}
