package io.github.nafworkbench.data;

import io.github.nafworkbench.data.statistics.Quantile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a network learns: inputs and targets of every row, in the units of the file. Targets have no gaps.
 * Immutable by agreement: columns are never written after construction.
 *
 * @param name the table's name
 * @param inputs one column per network input, at least one
 * @param targets one column per network output, at least one
 * @param features names of the feature builders that made some of the inputs; empty if the file held all of them
 * @param gaps what is done with gaps of the inputs; unless they are refused, there may be some
 */
public record Dataset(
        String name, List<Column.Numbers> inputs, List<Column.Numbers> targets, List<String> features, Gaps gaps) {
    /** Fewest rows a data set may have: below this neither a split nor an RMSE means anything. */
    public static final int FEWEST_ROWS = 5;

    public Dataset {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
        features = List.copyOf(features);
    }

    /** Of columns without gaps that a file held. */
    public Dataset(String name, List<Column.Numbers> inputs, List<Column.Numbers> targets) {
        this(name, inputs, targets, List.of(), Gaps.REFUSED);
    }

    /** As {@link #of(Table, List, List)}, with one target. */
    public static Dataset of(Table table, String targetName, List<String> inputNames) throws InputException {
        return of(table, List.of(targetName), inputNames);
    }

    /** As {@link #of(Table, List, List, Gaps)}, with inputs without gaps. */
    public static Dataset of(Table table, List<String> targetNames, List<String> inputNames) throws InputException {
        return of(table, targetNames, inputNames, Gaps.REFUSED);
    }

    /**
     * Picks targets and their inputs from a table.
     *
     * @param targetNames columns to predict, at least one
     * @param inputNames columns to use as inputs; empty means the {@link #defaultInputs}
     * @throws InputException if a name is unknown or given twice, a column is text, a target is constant or among
     *     the inputs, a cell is empty and may not be, no input is left, or there are fewer than {@link #FEWEST_ROWS} rows
     */
    public static Dataset of(Table table, List<String> targetNames, List<String> inputNames, Gaps gaps)
            throws InputException {
        List<Column.Numbers> targets = targets(table, targetNames);
        return new Dataset(table.name(), inputs(table, targets, inputNames, gaps), targets, List.of(), gaps);
    }

    private static List<Column.Numbers> targets(Table table, List<String> names) throws InputException {
        List<Column.Numbers> targets = new ArrayList<>();
        for (String name : names) {
            Column.Numbers target = numeric(table, name, "target", table.numeric());
            once(table, name, targets, target);
            complete(table, target, "the target is", "Fill it, or delete the line");
            targets.add(target);
        }
        if (table.rows() < FEWEST_ROWS) {
            throw new InputException(
                    table.name(),
                    "has " + table.rows() + (table.rows() == 1 ? " row" : " rows") + " but at least " + FEWEST_ROWS
                            + " are needed",
                    "Add rows");
        }
        for (Column.Numbers target : targets) {
            if (target.constant()) {
                throw new InputException(
                        table.name() + ", column " + target.name(),
                        "the target has the same value " + target.text(0) + " in every row",
                        "Choose a target that varies");
            }
        }
        return targets;
    }

    private static List<Column.Numbers> inputs(Table table, List<Column.Numbers> targets, List<String> names, Gaps gaps)
            throws InputException {
        List<Column.Numbers> possible =
                table.numeric().stream().filter(c -> !targets.contains(c)).toList();
        String[] targetNames = targets.stream().map(Column::name).toArray(String[]::new);
        List<Column.Numbers> inputs = new ArrayList<>();
        for (String name : names.isEmpty() ? defaultInputs(table, gaps, targetNames) : names) {
            Column.Numbers input = numeric(table, name, "input", possible);
            if (targets.contains(input)) {
                throw new InputException(
                        table.name() + ", column " + name, "is the target and cannot be an input too", "Leave it out");
            }
            once(table, name, inputs, input);
            if (gaps == Gaps.REFUSED) {
                complete(
                        table, input, "the cell is", "Fill it, delete the line, or leave the column out of the inputs");
            }
            inputs.add(input);
        }
        if (inputs.isEmpty()) {
            throw new InputException(
                    table.name(),
                    "has no numeric column besides the target " + String.join(", ", targetNames),
                    "Add an input column");
        }
        return inputs;
    }

    private static void once(Table table, String name, List<Column.Numbers> before, Column.Numbers column)
            throws InputException {
        if (before.contains(column)) {
            throw new InputException(table.name() + ", column " + name, "is named twice", "Name it once");
        }
    }

    /** The same columns, some of the inputs made by these feature builders. */
    public Dataset withFeatures(List<String> builders) {
        return new Dataset(name, inputs, targets, builders, gaps);
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

    /** The name of the {@link DefaultTarget}. */
    public static String defaultTarget(Table table) {
        return DefaultTarget.of(table).name();
    }

    /**
     * The columns {@link #of} takes as inputs when none are named: all but those {@link LeftOut} has a reason for. A
     * column of row numbers is among them only if there is no other.
     */
    public static List<String> defaultInputs(Table table, String... targetNames) {
        return defaultInputs(table, Gaps.REFUSED, targetNames);
    }

    /** As {@link #defaultInputs(Table, String...)}; unless gaps are refused, columns with some are among them. */
    public static List<String> defaultInputs(Table table, Gaps gaps, String... targetNames) {
        List<String> targets = List.of(targetNames);
        List<Column.Numbers> possible = table.numeric().stream()
                .filter(c -> !targets.contains(c.name()) && possible(c, gaps))
                .toList();
        List<Column.Numbers> inputs = possible.stream()
                .filter(c -> LeftOut.reason(table, c, gaps).isEmpty())
                .toList();
        return (inputs.isEmpty() ? possible : inputs).stream().map(Column::name).toList();
    }

    private static boolean possible(Column.Numbers column, Gaps gaps) {
        return gaps == Gaps.REFUSED ? LeftOut.firstGap(column).isEmpty() : LeftOut.missing(column) < column.rows();
    }

    /**
     * The data set with every gap of an input filled by the median of the column's present cells in the training rows;
     * itself where gaps are refused, as there are none.
     *
     * @param train the training rows
     * @throws InputException if an input with gaps has no value in the training rows
     */
    public Dataset filled(int[] train) throws InputException {
        if (gaps == Gaps.REFUSED) {
            return this;
        }
        List<Column.Numbers> complete = new ArrayList<>();
        for (Column.Numbers input : inputs) {
            complete.add(LeftOut.firstGap(input).isEmpty() ? input : filled(input, train));
        }
        return new Dataset(name, complete, targets, features, gaps);
    }

    private Column.Numbers filled(Column.Numbers input, int[] train) throws InputException {
        double[] present = Arrays.stream(train)
                .mapToDouble(row -> input.values()[row])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (present.length == 0) {
            throw new InputException(
                    name + ", column " + input.name(),
                    "has no value in the " + train.length + " training rows, so that there is no median",
                    "Leave the column out of the inputs");
        }
        double median = Quantile.of(present, 0.5);
        double[] values = Arrays.stream(input.values())
                .map(v -> Double.isFinite(v) ? v : median)
                .toArray();
        return new Column.Numbers(input.name(), input.unit(), values);
    }

    /** The column of that name, which must be one of {@code choices}, all numeric ones that can have this role. */
    private static Column.Numbers numeric(Table table, String name, String role, List<Column.Numbers> choices)
            throws InputException {
        Column found = table.column(name).orElse(null);
        if (found instanceof Column.Numbers numbers) {
            return numbers;
        }
        String remedy = "Choose one of: "
                + String.join(", ", choices.stream().map(Column::name).toList());
        if (found instanceof Column.Texts texts) {
            throw new InputException(
                    table.where(texts.firstText()) + ", column " + name,
                    "holds the text '" + texts.text(texts.firstText()) + "', but the " + role + " must be numeric",
                    remedy);
        }
        throw new InputException(table.name(), "has no column named '" + name + "' for the " + role, remedy);
    }

    private static void complete(Table table, Column.Numbers column, String what, String remedy) throws InputException {
        OptionalInt gap = LeftOut.firstGap(column);
        if (gap.isPresent()) {
            throw new InputException(
                    table.where(gap.getAsInt()) + ", column " + column.name(),
                    what + " empty or not a finite number",
                    remedy);
        }
    }
}
