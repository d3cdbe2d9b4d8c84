package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.view.Drawing;
import io.github.nafworkbench.view.Palette;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * A chart in a pane, drawn at most once a frame. Hovering shows the values at the nearest point, the wheel zooms, a
 * double click shows everything again.
 */
final class ChartView extends Drawing {
    private static final double WHEEL = 0.85;
    private static final Font FONT =
            Font.font(ChartStyle.font().getFamily(), ChartStyle.font().getSize());
    private static final CornerRadii ROUND = new CornerRadii(4);

    /** Values at one place of the horizontal axis. */
    record Reading(double position, String text) {}

    private final ChartCanvas charted;
    private final XYPlot plot;
    private final DoubleFunction<Optional<Reading>> readings;
    private final Line hair = new Line();
    private final Label label = new Label();
    private Range across = new Range(0, 1);
    private Range up = new Range(0.01, 1);
    private boolean zoomed;
    private double pointer = Double.NaN;

    /**
     * Shows a chart.
     *
     * @param readings what to tell about the place under the pointer
     */
    ChartView(JFreeChart chart, DoubleFunction<Optional<Reading>> readings) {
        this(new ChartCanvas(chart), readings);
    }

    private ChartView(ChartCanvas charted, DoubleFunction<Optional<Reading>> readings) {
        super(charted);
        this.charted = charted;
        this.plot = charted.getChart().getXYPlot();
        this.readings = readings;
        charted.setDomainZoomable(false);
        charted.setRangeZoomable(false);
        charted.setTooltipEnabled(false);
        charted.setMouseTransparent(true);
        getStyleClass().add("chart-view");
        label.getStyleClass().add("chart-reading");
        label.setPadding(new Insets(4, 7, 4, 7));
        hair.setMouseTransparent(true);
        label.setMouseTransparent(true);
        hair.setManaged(false);
        label.setManaged(false);
        hideReading();
        getChildren().addAll(hair, label);
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> {
            pointer = Double.NaN;
            hideReading();
        });
        setOnScroll(this::zoom);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                zoomed = false;
                fit(across, up);
            }
        });
    }

    JFreeChart chart() {
        return charted.getChart();
    }

    /** Shows these ranges, unless something else was zoomed to, and draws. */
    void fit(Range domain, Range range) {
        across = domain;
        up = range;
        if (!zoomed) {
            plot.getDomainAxis().setRange(domain);
            plot.getRangeAxis().setRange(range);
        }
        redraw();
    }

    /** Takes the colours of a theme. */
    void dress(Palette palette) {
        ChartStyle.dress(chart(), palette);
        hair.setStroke(palette.ghost());
        label.setTextFill(palette.text());
        label.setBackground(new Background(new BackgroundFill(palette.surface(), ROUND, Insets.EMPTY)));
        label.setBorder(
                new Border(new BorderStroke(palette.line(), BorderStrokeStyle.SOLID, ROUND, BorderWidths.DEFAULT)));
        redraw();
    }

    @Override
    protected void draw() {
        // What the chart's graphics remembers of the font outlives the state of the canvas it applies to.
        canvas().getGraphicsContext2D().setFont(FONT);
        charted.draw();
        showReading();
    }

    private Optional<Rectangle2D> area() {
        PlotRenderingInfo info = charted.getRenderingInfo().getPlotInfo();
        Rectangle2D area = info.getDataArea();
        return area == null || area.isEmpty() ? Optional.empty() : Optional.of(area);
    }

    private void hover(MouseEvent event) {
        boolean inside = area().map(a -> a.contains(event.getX(), event.getY())).orElse(false);
        pointer = inside ? event.getX() : Double.NaN;
        showReading();
    }

    private void showReading() {
        Optional<Rectangle2D> area = area();
        if (Double.isNaN(pointer) || area.isEmpty()) {
            hideReading();
            return;
        }
        ValueAxis axis = plot.getDomainAxis();
        Optional<Reading> reading = readings.apply(axis.java2DToValue(pointer, area.get(), RectangleEdge.BOTTOM));
        double x = reading.map(r -> axis.valueToJava2D(r.position(), area.get(), RectangleEdge.BOTTOM))
                .orElse(Double.NaN);
        if (reading.isEmpty() || x < area.get().getMinX() - 1 || x > area.get().getMaxX() + 1) {
            hideReading();
            return;
        }
        place(Math.rint(x) + 0.5, area.get(), reading.get().text());
    }

    private void place(double x, Rectangle2D area, String text) {
        hair.setStartX(x);
        hair.setEndX(x);
        hair.setStartY(area.getMinY());
        hair.setEndY(area.getMaxY());
        label.setText(text);
        label.applyCss();
        label.autosize();
        double right = x + 8;
        boolean fits = right + label.getWidth() < getWidth();
        label.relocate(Math.max(0, fits ? right : x - 8 - label.getWidth()), area.getMinY() + 4);
        hair.setVisible(true);
        label.setVisible(true);
    }

    private void hideReading() {
        hair.setVisible(false);
        label.setVisible(false);
    }

    private void zoom(ScrollEvent event) {
        area().filter(a -> a.contains(event.getX(), event.getY())).ifPresent(area -> {
            if (event.getDeltaY() != 0) {
                double factor = event.getDeltaY() > 0 ? WHEEL : 1 / WHEEL;
                double shareX = (event.getX() - area.getMinX()) / area.getWidth();
                double shareY = (area.getMaxY() - event.getY()) / area.getHeight();
                plot.getDomainAxis().zoomRange(shareX * (1 - factor), shareX + (1 - shareX) * factor);
                plot.getRangeAxis().zoomRange(shareY * (1 - factor), shareY + (1 - shareY) * factor);
                zoomed = true;
                redraw();
                event.consume();
            }
        });
    }
}
