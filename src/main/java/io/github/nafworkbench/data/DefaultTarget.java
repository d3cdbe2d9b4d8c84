package io.github.nafworkbench.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which column a table is most likely meant to predict. Only columns of numbers that vary and do not count the rows come
 * into question; of these
 *
 * <ol>
 *   <li>the first whose name is one that targets have, in the order of {@code NAMES}: target, relative energy, formation
 *       energy, zero-point energy, gap; at most half of its cells are missing;
 *   <li>of those without gaps, in a table without names that has a column of chemical formulas and at most {@value #FEW} columns of numbers
 *       after it, the first of these, as they are properties of the compound and the main one stands first;
 *   <li>else the last.
 * </ol>
 *
 * @param name the column's name
 * @param reason one sentence
 */
public record DefaultTarget(String name, String reason) {
    private static final int FEW = 3;
    private static final double MOSTLY = 0.9;

    private record Known(String what, Pattern pattern) {}

    /** Applied to names in small letters without unit, their parts one blank apart. */
    private static final List<Known> NAMES = List.of(
            known("a target", "target|label|response|y|y true"),
            known("a relative energy", "(e|energy) ?rel|rel(ative)? energy"),
            known(
                    "a formation energy",
                    "e ?f|e ?form|(delta )?h ?f(orm)?|(e|energy) formation|formation (energy|enthalpy).*"
                            + "|heat of formation.*"),
            known("a zero-point energy", "zpv?e|zero point.*energy"),
            known("a gap", "e ?g|e ?gap|(.* )?(band ?)?gap( .*)?"));

    private static final Pattern FORMULA = Pattern.compile("(?:[A-Z][a-z]?\\d*(?:\\.\\d+)?|[()\\[\\]]\\d*)+");

    private static Known known(String what, String pattern) {
        return new Known(what, Pattern.compile(pattern));
    }

    /** Finds it. If every column of numbers that varies has gaps, it is the last of those with the fewest. */
    public static DefaultTarget of(Table table) {
        List<Column.Numbers> numeric = table.numeric();
        List<Column.Numbers> varying = numeric.stream()
                .filter(c -> !c.constant() && !LeftOut.countsRows(table, c))
                .toList();
        Optional<DefaultTarget> known = known(varying);
        if (known.isPresent()) {
            return known.get();
        }
        List<Column.Numbers> suitable =
                varying.stream().filter(c -> LeftOut.firstGap(c).isEmpty()).toList();
        Optional<Column.Numbers> property = firstPropertyOfCompounds(table, suitable);
        if (property.isPresent()) {
            return new DefaultTarget(
                    property.get().name(), "The columns have no names, and it is the first number after a formula.");
        }
        return suitable.isEmpty()
                ? leastGaps(table, numeric)
                : new DefaultTarget(
                        suitable.get(suitable.size() - 1).name(),
                        "It is the last column of numbers that varies and has no gap.");
    }

    /** By its name. A gap costs a row, so that a column which is mostly empty is not taken. */
    private static Optional<DefaultTarget> known(List<Column.Numbers> varying) {
        for (Known known : NAMES) {
            for (Column.Numbers column : varying) {
                long missing = LeftOut.missing(column);
                if (known.pattern().matcher(plain(column.name())).matches() && 2 * missing <= column.rows()) {
                    String reason = "Its name is that of " + known.what() + ".";
                    return Optional.of(new DefaultTarget(
                            column.name(), missing == 0 ? reason : reason + " Rows without it cannot be learnt."));
                }
            }
        }
        return Optional.empty();
    }

    /** The last of those with the fewest gaps that vary and do not count rows; if there is none, the last one. */
    private static DefaultTarget leastGaps(Table table, List<Column.Numbers> numeric) {
        Column.Numbers best = numeric.get(numeric.size() - 1);
        long fewest = Long.MAX_VALUE;
        for (Column.Numbers column : numeric) {
            long gaps = LeftOut.missing(column);
            if (!column.constant() && gaps <= fewest && !LeftOut.countsRows(table, column)) {
                best = column;
                fewest = gaps;
            }
        }
        return new DefaultTarget(
                best.name(), "No column of numbers varies and has no gap; of those that vary it has the fewest.");
    }

    private static String plain(String name) {
        String bare = Units.suffix(name)
                .map(unit -> name.substring(0, name.length() - unit.length()))
                .orElse(name);
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    private static Optional<Column.Numbers> firstPropertyOfCompounds(Table table, List<Column.Numbers> suitable) {
        Predicate<Column> unnamed =
                c -> c.name().equals("column_" + (table.columns().indexOf(c) + 1));
        if (!table.columns().stream().allMatch(unnamed)) {
            return Optional.empty();
        }
        for (Column column : table.columns()) {
            if (column instanceof Column.Texts texts && formulas(texts)) {
                int at = table.columns().indexOf(column);
                List<Column.Numbers> after = suitable.stream()
                        .filter(c -> table.columns().indexOf(c) > at)
                        .toList();
                return after.size() <= FEW ? after.stream().findFirst() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean formulas(Column.Texts column) {
        long formulas = column.values().stream()
                .filter(cell -> FORMULA.matcher(cell).matches())
                .count();
        return formulas >= MOSTLY * column.rows();
    }
}
