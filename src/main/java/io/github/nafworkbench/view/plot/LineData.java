package io.github.nafworkbench.view.plot;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** Lines as plain arrays, exchanged as a whole and without events: whoever exchanges them asks for one redraw. */
final class LineData extends AbstractIntervalXYDataset {
    private List<Line> lines = List.of();

    /**
     * One line, with a band around it where {@code low} and {@code high} differ.
     *
     * @param x ascending
     * @param y NaN where the line has a gap
     */
    record Line(String name, double[] x, double[] y, double[] low, double[] high) {
        /** A line without a band. */
        Line(String name, double[] x, double[] y) {
            this(name, x, y, y, y);
        }
    }

    void set(List<Line> changed) {
        lines = List.copyOf(changed);
    }

    List<Line> lines() {
        return lines;
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return lines.size();
    }

    @Override
    public Comparable<String> getSeriesKey(int series) {
        return lines.get(series).name();
    }

    @Override
    public int getItemCount(int series) {
        return lines.get(series).x().length;
    }

    @Override
    public double getXValue(int series, int item) {
        return lines.get(series).x()[item];
    }

    @Override
    public double getYValue(int series, int item) {
        return lines.get(series).y()[item];
    }

    @Override
    public double getStartYValue(int series, int item) {
        return lines.get(series).low()[item];
    }

    @Override
    public double getEndYValue(int series, int item) {
        return lines.get(series).high()[item];
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public Number getStartX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getEndX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getStartY(int series, int item) {
        return getStartYValue(series, item);
    }

    @Override
    public Number getEndY(int series, int item) {
        return getEndYValue(series, item);
    }
}
