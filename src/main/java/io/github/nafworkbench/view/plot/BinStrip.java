package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.data.statistics.Bins;
import io.github.nafworkbench.view.Look;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A histogram as small as a cell. */
public final class BinStrip extends Canvas {
    private final Look look;
    private Optional<Bins> bins = Optional.empty();

    /** An empty one of that size. */
    public BinStrip(Look look, double width, double height) {
        super(width, height);
        this.look = look;
    }

    /** Draws these from now on. */
    public void show(Optional<Bins> shown) {
        bins = shown;
        draw();
    }

    private void draw() {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        bins.ifPresent(b -> {
            double base = getHeight() - 1;
            int highest = Math.max(1, b.highest());
            g.setFill(look.palette().ghost());
            for (int i = 0; i < b.counts().length; i++) {
                double left = Math.rint(getWidth() * i / b.counts().length);
                double right = Math.rint(getWidth() * (i + 1) / b.counts().length);
                double height = b.counts()[i] == 0 ? 0 : Math.max(1, Math.rint((base - 1) * b.counts()[i] / highest));
                g.fillRect(left, base - height, right - left, height);
            }
            g.setFill(look.palette().line());
            g.fillRect(0, base, getWidth(), 1);
        });
    }
}
