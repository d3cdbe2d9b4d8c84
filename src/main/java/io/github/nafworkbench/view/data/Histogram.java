package io.github.nafworkbench.view.data;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.view.Look;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** How the values of the target are distributed, with the least and the greatest below. */
final class Histogram extends VBox {
    private static final int BINS = 24;
    private static final double HEIGHT = 44;

    private final Look look;
    private final Canvas canvas = new Canvas(0, HEIGHT);
    private final Label least = new Label();
    private final Label most = new Label();
    private int[] counts = {};

    Histogram(Look look) {
        this.look = look;
        Pane pane = new Pane(canvas);
        pane.setMinHeight(HEIGHT);
        pane.setPrefHeight(HEIGHT);
        canvas.widthProperty().bind(pane.widthProperty());
        canvas.widthProperty().addListener((source, old, now) -> draw());
        look.dark().addListener((source, old, now) -> draw());
        least.getStyleClass().add("note");
        most.getStyleClass().add("note");
        BorderPane labels = new BorderPane();
        labels.setLeft(least);
        labels.setRight(most);
        getStyleClass().add("histogram");
        getChildren().setAll(pane, labels);
    }

    void show(Column.Numbers column) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : column.values()) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        counts = new int[BINS];
        for (double value : column.values()) {
            if (Double.isFinite(value)) {
                int bin = high > low ? (int) (BINS * ((value - low) / (high - low))) : 0;
                counts[Math.min(BINS - 1, bin)]++;
            }
        }
        least.setText(Figures.three(low));
        most.setText(Figures.three(high));
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        g.clearRect(0, 0, width, HEIGHT);
        int highest = 1;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        g.setFill(look.palette().train());
        for (int bin = 0; bin < counts.length; bin++) {
            double left = Math.rint(width * bin / BINS);
            double right = Math.rint(width * (bin + 1) / BINS) - 1;
            double height = counts[bin] == 0 ? 0 : Math.max(1, Math.rint((HEIGHT - 1) * counts[bin] / highest));
            g.fillRect(left, HEIGHT - 1 - height, right - left, height);
        }
        g.setFill(look.palette().line());
        g.fillRect(0, HEIGHT - 1, width, 1);
    }
}
