package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.view.Look;
import java.util.function.DoubleFunction;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The colours from −1 to 1. */
final class ScaleStrip extends Canvas {
    private static final int WIDTH = 101;
    private static final int HEIGHT = 10;

    private final DoubleFunction<Color> colour;

    ScaleStrip(Look look, DoubleFunction<Color> colour) {
        super(WIDTH, HEIGHT);
        this.colour = colour;
        look.dark().addListener((source, old, now) -> draw());
        draw();
    }

    private void draw() {
        GraphicsContext g = getGraphicsContext2D();
        for (int x = 0; x < WIDTH; x++) {
            g.setFill(colour.apply(2.0 * x / (WIDTH - 1) - 1));
            g.fillRect(x, 0, 1, HEIGHT);
        }
    }
}
