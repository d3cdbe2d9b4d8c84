package io.github.nafworkbench.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a network learns: inputs and targets of every row, in the units of the file, without gaps.
 * Immutable by agreement: columns are never written after construction.
 *
 * @param name the table's name
 * @param inputs one column per network input, at least one
 * @param targets one column per network output, at least one
 */
public record Dataset(String name, List<Column.Numbers> inputs, List<Column.Numbers> targets) {
    /** Fewest rows a data set may have: below this neither a split nor an RMSE means anything. */
    public static final int FEWEST_ROWS = 5;

    private static final int MOST_LINES_NAMED = 3;

    public Dataset {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
    }

    /**
     * Picks one target and its inputs from a table.
     *
     * @param inputNames columns to use as inputs; empty means every numeric column that has no gap and is not the
     *     target, named {@code id} or {@code index}, or a count of the rows
     * @throws InputException if a name is unknown or given twice, a column is text, the target is constant or among
     *     the inputs, a cell is empty, no input is left, or there are fewer than {@link #FEWEST_ROWS} rows
     */
    public static Dataset of(Table table, String targetName, List<String> inputNames) throws InputException {
        Column.Numbers target = numeric(table, targetName, "target");
        complete(table, target);
        if (table.rows() < FEWEST_ROWS) {
            throw new InputException(
                    table.name(),
                    "has " + table.rows() + " rows but at least " + FEWEST_ROWS + " are needed",
                    "Add rows");
        }
        if (target.constant()) {
            throw new InputException(
                    table.name() + ", column " + targetName,
                    "the target has the same value " + target.text(0) + " in every row",
                    "Choose a target that varies");
        }
        List<Column.Numbers> inputs = new ArrayList<>();
        for (String name : inputNames.isEmpty() ? defaultInputs(table, targetName) : inputNames) {
            if (name.equals(targetName)) {
                throw new InputException(
                        table.name() + ", column " + name, "is the target and cannot be an input too", "Leave it out");
            }
            Column.Numbers input = numeric(table, name, "input");
            if (inputs.contains(input)) {
                throw new InputException(table.name() + ", column " + name, "is named twice", "Name it once");
            }
            complete(table, input);
            inputs.add(input);
        }
        if (inputs.isEmpty()) {
            throw new InputException(
                    table.name(), "has no numeric column besides the target " + targetName, "Add an input column");
        }
        return new Dataset(table.name(), inputs, List.of(target));
    }

    public int rows() {
        return targets.get(0).rows();
    }

    /** Input columns as {@code [input][row]}, not to be modified. */
    public double[][] inputValues() {
        return inputs.stream().map(Column.Numbers::values).toArray(double[][]::new);
    }

    /** Target columns as {@code [output][row]}, not to be modified. */
    public double[][] targetValues() {
        return targets.stream().map(Column.Numbers::values).toArray(double[][]::new);
    }

    /** Unit of the first target, {@code ""} when the header gave none. */
    public String targetUnit() {
        return targets.get(0).unit();
    }

    /** Name of the first target. */
    public String targetName() {
        return targets.get(0).name();
    }

    /** The last numeric column that varies and has no gap; if there is none, the last numeric one. */
    public static String defaultTarget(Table table) {
        List<Column.Numbers> numeric = table.numeric();
        Column.Numbers target = numeric.get(numeric.size() - 1);
        for (Column.Numbers column : numeric) {
            if (!column.constant() && firstGap(column).isEmpty()) {
                target = column;
            }
        }
        return target.name();
    }

    /**
     * The columns {@link #of} takes as inputs when none are named. A column that only counts the rows is among them
     * only if there is no other.
     */
    public static List<String> defaultInputs(Table table, String targetName) {
        List<Column.Numbers> complete = table.numeric().stream()
                .filter(c -> !c.name().equals(targetName) && firstGap(c).isEmpty())
                .toList();
        List<Column.Numbers> inputs =
                complete.stream().filter(c -> !isIndex(table, c)).toList();
        return (inputs.isEmpty() ? complete : inputs).stream().map(Column::name).toList();
    }

    /**
     * One sentence on the numeric columns that {@link #defaultInputs} leaves out because of gaps, and where the gaps
     * are; empty when there are none.
     */
    public static Optional<String> leftOut(Table table, String targetName) {
        String columns = table.numeric().stream()
                .filter(c -> !c.name().equals(targetName) && firstGap(c).isPresent())
                .map(c -> c.name() + " (" + lines(table, gaps(c).toArray()) + ")")
                .collect(Collectors.joining(", "));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(table.name() + ": columns left out of the inputs for their empty cells: " + columns
                        + ". To use them, fill the cells or delete the lines.");
    }

    private static String lines(Table table, int[] rows) {
        String named = Arrays.stream(rows)
                .limit(MOST_LINES_NAMED)
                .mapToObj(row -> String.valueOf(table.lines()[row]))
                .collect(Collectors.joining(", "));
        int more = rows.length - MOST_LINES_NAMED;
        return (rows.length == 1 ? "line " : "lines ") + named + (more > 0 ? " and " + more + " more" : "");
    }

    private static boolean isIndex(Table table, Column.Numbers column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        if (name.equals("id") || name.equals("index")) {
            return true;
        }
        // Data frames are often saved with their row index under an empty header.
        boolean unnamed = name.equals("column_1") && table.column("column_2").isEmpty();
        double[] v = column.values();
        for (int i = 1; i < v.length; i++) {
            double step = v[i] - v[i - 1];
            if (unnamed ? !(step > 0) || v[i] != Math.rint(v[i]) : step != 1) {
                return false;
            }
        }
        return v.length > 2;
    }

    private static OptionalInt firstGap(Column.Numbers column) {
        return gaps(column).findFirst();
    }

    private static IntStream gaps(Column.Numbers column) {
        return IntStream.range(0, column.rows()).filter(row -> !Double.isFinite(column.values()[row]));
    }

    private static Column.Numbers numeric(Table table, String name, String role) throws InputException {
        Optional<Column> found = table.column(name);
        if (found.isEmpty()) {
            throw new InputException(
                    table.name(),
                    "has no column named '" + name + "' for the " + role,
                    "Choose one of: "
                            + String.join(
                                    ", ",
                                    table.columns().stream().map(Column::name).toList()));
        }
        if (found.get() instanceof Column.Texts texts) {
            throw new InputException(
                    table.where(texts.firstText()) + ", column " + name,
                    "holds the text '" + texts.text(texts.firstText()) + "', but the " + role + " must be numeric",
                    "Choose one of: "
                            + String.join(
                                    ", ",
                                    table.numeric().stream().map(Column::name).toList()));
        }
        return (Column.Numbers) found.get();
    }

    private static void complete(Table table, Column.Numbers column) throws InputException {
        OptionalInt gap = firstGap(column);
        if (gap.isPresent()) {
            throw new InputException(
                    table.where(gap.getAsInt()) + ", column " + column.name(),
                    "the cell is empty or not a finite number",
                    "Fill it, delete the line, or leave the column out of the inputs");
        }
    }
}
