package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.statistics.CorrelationMatrix;
import io.github.nafworkbench.view.Drawing;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.plot.Plane;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * A map of correlations: one field a pair, blue for positive, vermilion for negative, the paler the weaker. The pointer
 * or the arrow keys choose a field, a click or Enter opens it.
 */
final class CorrelationCanvas extends Drawing {
    private static final double LEAST_NAMED = 11;
    private static final double MOST_CELL = 36;
    private static final double MOST_LABEL = 130;
    private static final double GAP = 6;

    private final Look look;
    private final Consumer<Optional<CorrelationMatrix.Pair>> chosen;
    private Optional<CorrelationMatrix> matrix = Optional.empty();
    private Optional<WritableImage> image = Optional.empty();
    private List<Column.Numbers> columns = List.of();
    private int row = -1;
    private int column = -1;

    /**
     * An empty map.
     *
     * @param chosen told which pair is under the pointer
     * @param opened told which pair is to be looked at
     */
    CorrelationCanvas(
            Look look,
            Consumer<Optional<CorrelationMatrix.Pair>> chosen,
            BiConsumer<Column.Numbers, Column.Numbers> opened) {
        super(new Canvas());
        this.look = look;
        this.chosen = chosen;
        setId("correlation-map");
        setFocusTraversable(true);
        setAccessibleText("Correlation map");
        getStyleClass().add("correlation-map");
        setOnMouseMoved(event -> choose(lineAt(event), columnAt(event)));
        setOnMouseExited(event -> choose(-1, -1));
        setOnMouseClicked(event -> open(opened));
        setOnKeyPressed(event -> key(event, opened));
        look.dark().addListener((source, old, now) -> paint());
    }

    /** Shows a matrix, or nothing. */
    void show(List<Column.Numbers> numeric, Optional<CorrelationMatrix> shown) {
        columns = numeric;
        matrix = shown.filter(m -> m.columns() == numeric.size());
        choose(-1, -1);
        paint();
    }

    private void paint() {
        image = matrix.map(m -> {
            WritableImage painted = new WritableImage(m.columns(), m.columns());
            for (int i = 0; i < m.columns(); i++) {
                for (int j = 0; j < m.columns(); j++) {
                    painted.getPixelWriter().setColor(j, i, colour(m.of(i, j)));
                }
            }
            return painted;
        });
        redraw();
    }

    /** The colour of a coefficient; none where there is no coefficient. */
    Color colour(double r) {
        if (Double.isNaN(r)) {
            return look.palette().line();
        }
        Color end = r > 0 ? look.palette().test() : look.palette().noisy();
        return look.palette().surface().interpolate(end, Math.abs(r));
    }

    private double labelWidth() {
        double widest = 0;
        if (cell(MOST_LABEL) >= LEAST_NAMED) {
            for (Column.Numbers shown : columns) {
                widest = Math.max(widest, width(shown.name()));
            }
        }
        return Math.min(MOST_LABEL, widest) + GAP;
    }

    private static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(Plane.FONT);
        return measured.getLayoutBounds().getWidth();
    }

    /** Pixels of a field, beside labels of a width. */
    private double cell(double labels) {
        double room = Math.min(getWidth(), getHeight()) - labels - 2;
        return Math.max(1, Math.min(MOST_CELL, Math.floor(room / Math.max(1, columns.size()))));
    }

    @Override
    protected void draw() {
        GraphicsContext g = canvas().getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (image.isEmpty()) {
            return;
        }
        double from = labelWidth();
        double cell = cell(from);
        double side = cell * columns.size();
        g.setImageSmoothing(false);
        g.drawImage(image.get(), from, from, side, side);
        if (cell >= LEAST_NAMED) {
            drawGrid(g, from, cell, side);
            drawNames(g, from, cell);
        }
        if (row >= 0) {
            g.setStroke(look.palette().text());
            g.setLineWidth(1.5);
            g.strokeRect(from + column * cell, from + row * cell, cell, cell);
        }
    }

    private void drawGrid(GraphicsContext g, double from, double cell, double side) {
        g.setStroke(look.palette().surface());
        g.setLineWidth(1);
        for (int i = 0; i <= columns.size(); i++) {
            double at = from + i * cell + 0.5;
            g.strokeLine(at, from, at, from + side);
            g.strokeLine(from, at, from + side, at);
        }
    }

    private void drawNames(GraphicsContext g, double from, double cell) {
        g.setFont(Plane.FONT);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < columns.size(); i++) {
            g.setFill(
                    i == row || i == column
                            ? look.palette().text()
                            : look.palette().faint());
            double middle = from + (i + 0.5) * cell;
            String name = clipped(columns.get(i).name());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(name, from - GAP, middle);
            g.save();
            g.translate(middle, from - GAP);
            g.rotate(-90);
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(name, 0, 0);
            g.restore();
        }
    }

    private static String clipped(String name) {
        String shown = name;
        while (shown.length() > 1 && width(shown + "…") > MOST_LABEL - GAP && width(name) > MOST_LABEL) {
            shown = shown.substring(0, shown.length() - 1);
        }
        return shown.equals(name) ? name : shown + "…";
    }

    private int columnAt(MouseEvent event) {
        double from = labelWidth();
        return (int) Math.floor((event.getX() - from) / cell(from));
    }

    private int lineAt(MouseEvent event) {
        double from = labelWidth();
        return (int) Math.floor((event.getY() - from) / cell(from));
    }

    private void choose(int line, int across) {
        boolean inside =
                matrix.isPresent() && line >= 0 && across >= 0 && line < columns.size() && across < columns.size();
        row = inside ? line : -1;
        column = inside ? across : -1;
        chosen.accept(pair());
        redraw();
    }

    private Optional<CorrelationMatrix.Pair> pair() {
        return matrix.filter(m -> row >= 0).map(m -> new CorrelationMatrix.Pair(row, column, m.of(row, column)));
    }

    private void open(BiConsumer<Column.Numbers, Column.Numbers> opened) {
        pair().ifPresent(pair -> opened.accept(columns.get(pair.second()), columns.get(pair.first())));
    }

    private void key(KeyEvent event, BiConsumer<Column.Numbers, Column.Numbers> opened) {
        int last = columns.size() - 1;
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            open(opened);
        } else if (code.isArrowKey() && last >= 0) {
            int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
            int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
            choose(Math.max(0, Math.min(last, row + down)), Math.max(0, Math.min(last, column + right)));
        } else {
            return;
        }
        event.consume();
    }
}
