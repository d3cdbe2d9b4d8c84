package io.github.nafworkbench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a network learns: inputs and targets of every row, in the units of the file, without gaps.
 * Immutable by agreement: columns are never written after construction.
 *
 * @param name the table's name
 * @param inputs one column per network input, at least one
 * @param targets one column per network output, at least one
 * @param features names of the feature builders that made some of the inputs; empty if the file held all of them
 */
public record Dataset(String name, List<Column.Numbers> inputs, List<Column.Numbers> targets, List<String> features) {
    /** Fewest rows a data set may have: below this neither a split nor an RMSE means anything. */
    public static final int FEWEST_ROWS = 5;

    public Dataset {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
        features = List.copyOf(features);
    }

    /** Of columns that a file held. */
    public Dataset(String name, List<Column.Numbers> inputs, List<Column.Numbers> targets) {
        this(name, inputs, targets, List.of());
    }

    /** As {@link #of(Table, List, List)}, with one target. */
    public static Dataset of(Table table, String targetName, List<String> inputNames) throws InputException {
        return of(table, List.of(targetName), inputNames);
    }

    /**
     * Picks targets and their inputs from a table.
     *
     * @param targetNames columns to predict, at least one
     * @param inputNames columns to use as inputs; empty means the {@link #defaultInputs}
     * @throws InputException if a name is unknown or given twice, a column is text, a target is constant or among
     *     the inputs, a cell is empty, no input is left, or there are fewer than {@link #FEWEST_ROWS} rows
     */
    public static Dataset of(Table table, List<String> targetNames, List<String> inputNames) throws InputException {
        List<Column.Numbers> targets = targets(table, targetNames);
        return new Dataset(table.name(), inputs(table, targets, inputNames), targets);
    }

    private static List<Column.Numbers> targets(Table table, List<String> names) throws InputException {
        List<Column.Numbers> targets = new ArrayList<>();
        for (String name : names) {
            Column.Numbers target = numeric(table, name, "target", table.numeric());
            once(table, name, targets, target);
            complete(table, target);
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

    private static List<Column.Numbers> inputs(Table table, List<Column.Numbers> targets, List<String> names)
            throws InputException {
        List<Column.Numbers> possible =
                table.numeric().stream().filter(c -> !targets.contains(c)).toList();
        String[] targetNames = targets.stream().map(Column::name).toArray(String[]::new);
        List<Column.Numbers> inputs = new ArrayList<>();
        for (String name : names.isEmpty() ? defaultInputs(table, targetNames) : names) {
            Column.Numbers input = numeric(table, name, "input", possible);
            if (targets.contains(input)) {
                throw new InputException(
                        table.name() + ", column " + name, "is the target and cannot be an input too", "Leave it out");
            }
            once(table, name, inputs, input);
            complete(table, input);
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
        return new Dataset(name, inputs, targets, builders);
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
        List<String> targets = List.of(targetNames);
        List<Column.Numbers> complete = table.numeric().stream()
                .filter(c -> !targets.contains(c.name()) && LeftOut.firstGap(c).isEmpty())
                .toList();
        List<Column.Numbers> inputs = complete.stream()
                .filter(c -> LeftOut.reason(table, c).isEmpty())
                .toList();
        return (inputs.isEmpty() ? complete : inputs).stream().map(Column::name).toList();
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

    private static void complete(Table table, Column.Numbers column) throws InputException {
        OptionalInt gap = LeftOut.firstGap(column);
        if (gap.isPresent()) {
            throw new InputException(
                    table.where(gap.getAsInt()) + ", column " + column.name(),
                    "the cell is empty or not a finite number",
                    "Fill it, delete the line, or leave the column out of the inputs");
        }
    }
}
