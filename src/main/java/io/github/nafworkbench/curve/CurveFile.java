package io.github.nafworkbench.curve;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads activation curves from a delimited file: the first column is {@code x}, each further column the output of one
 * curve at {@code x}. All values are in network units; units in the header are not converted. The file may have a
 * header, any separator, a decimal comma and comments, as told by {@link TableFile}.
 */
public final class CurveFile {
    /** Fewest points a curve may be given by: a threshold, a slope and two ends. */
    public static final int FEWEST_POINTS = 4;

    private CurveFile() {}

    /**
     * Reads every curve of a file. A single curve is labelled by the file's name, several by file and column, e.g.
     * {@code "chip.csv: neuron 3"}.
     *
     * @return at least one curve, in the order of the columns
     * @throws InputException if {@link TableFile} refuses the file, a column is text, a cell is empty, there is
     *     only one column, there are fewer than {@link #FEWEST_POINTS} points, or x does not increase from line to line
     */
    public static List<TabulatedCurve> read(Path file, Extrapolation extrapolation) throws InputException {
        return curves(TableFile.read(file), extrapolation);
    }

    /**
     * Reads every curve of the content of a file.
     *
     * @param name what the user knows it by
     * @throws InputException as {@link #read(Path, Extrapolation)}
     */
    public static List<TabulatedCurve> read(String name, byte[] content, Extrapolation extrapolation)
            throws InputException {
        return curves(TableFile.read(name, content), extrapolation);
    }

    private static List<TabulatedCurve> curves(Reading reading, Extrapolation extrapolation) throws InputException {
        Table table = sound(reading);
        checkShape(table);
        List<double[]> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(complete(table, column));
        }
        double[] x = columns.get(0);
        checkIncreasing(table, x);
        List<TabulatedCurve> curves = new ArrayList<>();
        for (int c = 1; c < columns.size(); c++) {
            String label = columns.size() == 2
                    ? table.name()
                    : table.name() + ": " + table.columns().get(c).name();
            curves.add(curve(table, label, x, columns.get(c), extrapolation));
        }
        return List.copyOf(curves);
    }

    /** A curve is worth nothing if a part of it was left out or taken as missing. */
    private static Table sound(Reading reading) throws InputException {
        if (reading.problems().count() > 0) {
            InputProblem first = reading.problems().listed().get(0);
            throw new InputException(first.where(), first.what(), "Write a number, or delete the line or the column");
        }
        return reading.table();
    }

    private static void checkShape(Table table) throws InputException {
        if (table.columns().size() < 2) {
            throw new InputException(
                    table.name(),
                    "has one column but a curve needs two, x and y",
                    "Separate x and y by a comma, semicolon, tab or blanks");
        }
        if (table.rows() < FEWEST_POINTS) {
            throw new InputException(
                    table.name(),
                    "has " + table.rows() + (table.rows() == 1 ? " point" : " points") + " but a curve needs at least "
                            + FEWEST_POINTS,
                    "Add points");
        }
    }

    private static double[] complete(Table table, Column column) throws InputException {
        if (column instanceof Column.Texts texts) {
            throw new InputException(
                    table.where(texts.firstText()) + ", column " + column.name(),
                    "'" + texts.text(texts.firstText()) + "' is not a number",
                    "Write a number, or delete the line or the column");
        }
        double[] values = ((Column.Numbers) column).values();
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                throw new InputException(
                        table.where(row) + ", column " + column.name(),
                        "the cell is empty",
                        "Write a number, or delete the line");
            }
        }
        return values;
    }

    private static void checkIncreasing(Table table, double[] x) throws InputException {
        for (int row = 1; row < x.length; row++) {
            if (x[row] <= x[row - 1]) {
                boolean same = x[row] == x[row - 1];
                String text = table.columns().get(0).text(row);
                throw new InputException(
                        table.where(row),
                        same
                                ? "x " + text + " repeats line " + table.lines()[row - 1]
                                : "x " + text + " is less than "
                                        + table.columns().get(0).text(row - 1) + " on line " + table.lines()[row - 1],
                        same
                                ? "x must increase; remove one of the two lines"
                                : "x must increase; sort the lines by x and keep one branch of a double sweep");
            }
        }
    }

    private static TabulatedCurve curve(Table table, String label, double[] x, double[] y, Extrapolation extrapolation)
            throws InputException {
        try {
            return new TabulatedCurve(label, x, y, extrapolation);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    table.name(),
                    "the points are too close together or too large for a curve",
                    "Scale the values to network units, about -10 to 10");
        }
    }
}
