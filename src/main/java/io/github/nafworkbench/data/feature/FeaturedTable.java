package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Gaps;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table with features beside its own columns, without the rows that have none.
 *
 * @param table the columns of the file, then the features; a feature whose name is taken has {@code _feature} behind it
 * @param made what each builder made, of all rows of the file
 * @param unread a problem for every row left out
 * @param told sentences on what was made, e.g. {@code "features smiles: 41 columns"}, or why nothing was
 */
public record FeaturedTable(Table table, List<Features> made, List<InputProblem> unread, List<String> told) {
    private static final String TAKEN = "_feature";

    public FeaturedTable {
        made = List.copyOf(made);
        unread = List.copyOf(unread);
        told = List.copyOf(told);
    }

    /** The table as it is, with no features. */
    static FeaturedTable plain(Table table, String... told) {
        return new FeaturedTable(table, List.of(), List.of(), List.of(told));
    }

    /**
     * Makes features.
     *
     * @param builders each with something to read in the table
     * @throws InputException if no row is left, or no feature varies
     */
    static FeaturedTable of(Table table, List<FeatureBuilder> builders, Progress progress) throws InputException {
        List<Features> made = new ArrayList<>();
        for (FeatureBuilder builder : builders) {
            made.add(builder.build(table, progress.part(made.size(), builders.size())));
        }
        List<InputProblem> problems = made.stream()
                .flatMap(f -> f.unread().stream())
                .map(u ->
                        new InputProblem(table.where(u.row()) + ", column " + u.column(), u.why(), "Correct the cell"))
                .toList();
        int[] rows = understood(table, made);
        if (rows.length == 0) {
            throw new InputException(problems.get(0));
        }
        List<Column> columns = new ArrayList<>(table.columns());
        Set<String> taken = new HashSet<>(columns.stream().map(Column::name).toList());
        for (Features features : made) {
            for (Column.Numbers column : features.columns()) {
                String name = taken.add(column.name()) ? column.name() : column.name() + TAKEN;
                columns.add(new Column.Numbers(name, column.unit(), column.values()));
            }
        }
        return new FeaturedTable(
                new Table(table.name(), columns, table.lines()).rows(rows), made, problems, told(made));
    }

    private static int[] understood(Table table, List<Features> made) {
        Set<Integer> unread = new HashSet<>();
        made.forEach(f -> f.unread().forEach(u -> unread.add(u.row())));
        return Stream.iterate(0, row -> row < table.rows(), row -> row + 1)
                .filter(row -> !unread.contains(row))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Names of the features in the table. */
    public List<String> features() {
        int count = made.stream().mapToInt(f -> f.features().size()).sum();
        List<Column> all = table.columns();
        return all.subList(all.size() - count, all.size()).stream()
                .map(Column::name)
                .toList();
    }

    /**
     * The inputs when none are named: empty, for those of the data set, without features; with features these, and
     * such columns of the file as hold whole numbers (flags and counts). Other numbers in the file are mostly results
     * of the same calculation or measurement as the target; they are inputs only when named.
     */
    public List<String> inputs(List<String> targets) {
        Set<String> features = new HashSet<>(features());
        return ownInputs(table, targets).stream()
                .filter(name -> !features.isEmpty() && (features.contains(name) || whole(name)))
                .toList();
    }

    /** The columns of the table itself that would be inputs. */
    static List<String> ownInputs(Table table, List<String> targets) {
        String[] names = targets.stream()
                .map(t -> table.column(t).map(Column::name).orElse(t))
                .toArray(String[]::new);
        return table.numeric().isEmpty() ? List.of() : Dataset.defaultInputs(table, names);
    }

    /**
     * Without the rows in which an input is missing.
     *
     * @param inputs as named by the user; empty means those there would be if nothing were missing
     * @throws InputException if no row is left
     */
    public FeaturedTable complete(List<String> targets, List<String> inputs) throws InputException {
        List<String> needed = inputs;
        if (inputs.isEmpty()) {
            needed = made.isEmpty()
                    ? Dataset.defaultInputs(table, Gaps.MEDIAN, targets.toArray(String[]::new))
                    : inputs(targets);
        }
        int[] kept = table.complete(needed);
        if (kept.length == 0) {
            throw new InputException(
                    table.name(),
                    "has no row in which every input has a value",
                    "Name fewer inputs, or fill the cells");
        }
        return new FeaturedTable(table.rows(kept), made, unread, told);
    }

    private boolean whole(String name) {
        return table.column(name).orElseThrow() instanceof Column.Numbers numbers
                && java.util.Arrays.stream(numbers.values()).allMatch(v -> v == Math.rint(v));
    }

    /**
     * The targets with their inputs.
     *
     * @param inputs as named by the user; empty means those of {@link #inputs(List)}
     * @throws InputException as {@link Dataset#of(Table, List, List, Gaps)}
     */
    public Dataset dataset(List<String> targets, List<String> inputs, Gaps gaps) throws InputException {
        return Dataset.of(table, targets, inputs.isEmpty() ? inputs(targets) : inputs, gaps)
                .withFeatures(made.stream().map(Features::builder).toList());
    }

    private static List<String> told(List<Features> made) {
        return made.stream()
                .map(f -> "features " + f.builder() + ": " + f.features().size() + " columns")
                .toList();
    }
}
