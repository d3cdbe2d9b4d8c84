package io.github.nafworkbench.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A column of a table that a data set does not use, with the reason, so that no column is ever missing unsaid.
 *
 * @param name the column's name
 * @param why in two or three words, e.g. {@code "row numbers"}
 */
public record LeftOut(String name, String why) {
    /** The reason for a column that only counts rows. */
    public static final String ROW_NUMBERS = "row numbers";

    private static final String TEXT = "text";
    private static final int MOST_LINES_NAMED = 3;
    private static final Set<String> ROW_NUMBER_NAMES =
            Set.of("id", "index", "idx", "no", "no.", "nr", "nr.", "#", "row", "unnamed: 0");

    /** Every column that is neither a target nor an input of the data set, in the order of the table. */
    public static List<LeftOut> of(Table table, Dataset dataset) {
        List<LeftOut> out = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!dataset.inputs().contains(column) && !dataset.targets().contains(column)) {
                out.add(new LeftOut(
                        column.name(), reason(table, column, dataset.gaps()).orElse("not chosen")));
            }
        }
        return out;
    }

    /** One sentence that names the columns with the reasons; empty when there are none. */
    public static Optional<String> sentence(Table table, List<LeftOut> out) {
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(table.name() + ": columns left out of the inputs: " + text(out) + ".");
    }

    /** The columns with the reasons, e.g. {@code "name (text), no (row numbers)"}. */
    public static String text(List<LeftOut> out) {
        return String.join(
                ", ", out.stream().map(o -> o.name() + " (" + o.why() + ")").toList());
    }

    /** Whether this may come as a surprise, as text does not. */
    public boolean surprising() {
        return !why.equals(TEXT);
    }

    /** Why a column is no input unless it is named as one: text, one value, gaps, row numbers; empty if it is one. */
    public static Optional<String> reason(Table table, Column column) {
        return reason(table, column, Gaps.REFUSED);
    }

    /** The same for a data set that may have gaps. */
    static Optional<String> reason(Table table, Column column, Gaps gaps) {
        if (!(column instanceof Column.Numbers numbers)) {
            return Optional.of(column instanceof Column.Texts ? TEXT : "geometry");
        }
        if (missing(numbers) == column.rows()) {
            return Optional.of("empty");
        }
        if (gaps == Gaps.REFUSED && firstGap(numbers).isPresent()) {
            return Optional.of("empty on " + lines(table, gaps(numbers).toArray()));
        }
        if (numbers.constant() && column.rows() > 1) {
            return Optional.of("the same value everywhere");
        }
        return countsRows(table, numbers) ? Optional.of(ROW_NUMBERS) : Optional.empty();
    }

    private static String lines(Table table, int[] rows) {
        String named = Arrays.stream(rows)
                .limit(MOST_LINES_NAMED)
                .mapToObj(row -> String.valueOf(table.lines()[row]))
                .collect(Collectors.joining(", "));
        int more = rows.length - MOST_LINES_NAMED;
        return (rows.length == 1 ? "line " : "lines ") + named + (more > 0 ? " and " + more + " more" : "");
    }

    /** The first row whose cell is empty or not a finite number. */
    static OptionalInt firstGap(Column.Numbers column) {
        return gaps(column).findFirst();
    }

    static long missing(Column.Numbers column) {
        return gaps(column).count();
    }

    private static IntStream gaps(Column.Numbers column) {
        return IntStream.range(0, column.rows()).filter(row -> !Double.isFinite(column.values()[row]));
    }

    /**
     * Whether a column is surely made of row numbers: the first one, of whole numbers, either named as row numbers are and
     * growing (a table from which rows were taken has holes in them), or without a name beside columns that have one, as
     * data frames write their index. A swept voltage or a time has a name of its own and stays.
     */
    static boolean countsRows(Table table, Column.Numbers column) {
        double[] v = column.values();
        if (!column.equals(table.columns().get(0)) || !Arrays.stream(v).allMatch(x -> x == Math.rint(x))) {
            return false;
        }
        if (column.name().equals("column_1")) {
            boolean othersNamed =
                    table.columns().size() > 1 && table.column("column_2").isEmpty();
            return othersNamed && Arrays.stream(v).allMatch(x -> x >= 0);
        }
        return ROW_NUMBER_NAMES.contains(column.name().toLowerCase(Locale.ROOT))
                && IntStream.range(1, v.length).allMatch(i -> v[i] > v[i - 1]);
    }
}
