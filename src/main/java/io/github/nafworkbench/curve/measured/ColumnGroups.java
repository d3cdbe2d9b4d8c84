package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Parts the columns of a wide table into those that belong together: pairs {@code x y x y}, columns of one trace index, or
 * of one value of the step in their names. Columns without either belong to every group.
 */
final class ColumnGroups {
    private static final double SAME = 1e-9;

    private ColumnGroups() {}

    /** Columns that belong together, and what their heads say. */
    record Group(List<Integer> columns, List<Condition> conditions, String name) {}

    static List<Group> of(CurveTable table, CurveRules rules) {
        if (rules.x().isEmpty()) {
            if (pairs(table)) {
                return pairGroups(table);
            }
            List<Group> traces = keyed(table, c -> table.heads().get(c).trace());
            if (!traces.isEmpty()) {
                return traces;
            }
            List<Group> steps = keyed(
                    table,
                    c -> String.join(
                            ", ",
                            table.heads().get(c).conditions().stream()
                                    .map(Condition::label)
                                    .toList()));
            if (!steps.isEmpty() && steps.stream().allMatch(group -> ownX(table, group))) {
                return steps;
            }
        }
        return List.of(new Group(IntStream.range(0, table.width()).boxed().toList(), List.of(), ""));
    }

    /** Whether a group of one step has a swept column of its own: another quantity than the others'. */
    private static boolean ownX(CurveTable table, Group group) {
        return group.columns().stream()
                        .filter(c -> !table.heads().get(c).conditions().isEmpty())
                        .map(c -> table.heads().get(c).quantity())
                        .distinct()
                        .count()
                > 1;
    }

    private static List<Group> keyed(CurveTable table, java.util.function.IntFunction<String> key) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        List<Integer> shared = new ArrayList<>();
        for (int c = 0; c < table.width(); c++) {
            String each = key.apply(c);
            if (each.isEmpty()) {
                shared.add(c);
            } else {
                groups.computeIfAbsent(each, k -> new ArrayList<>()).add(c);
            }
        }
        List<Group> all = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> entry : groups.entrySet()) {
            List<Condition> conditions =
                    table.heads().get(entry.getValue().get(0)).conditions();
            List<Integer> columns = new ArrayList<>(entry.getValue());
            columns.addAll(shared);
            all.add(new Group(columns, conditions, groups.size() > 1 ? entry.getKey() : ""));
        }
        return all;
    }

    private static boolean pairs(CurveTable table) {
        if (table.width() < 2 || table.width() % 2 != 0) {
            return false;
        }
        boolean named = true;
        boolean alike = table.width() >= 4;
        boolean same = table.width() >= 4;
        for (int c = 0; c < table.width(); c++) {
            String name = table.heads().get(c).name().toLowerCase(Locale.ROOT);
            named &= name.equals(c % 2 == 0 ? "x" : "y");
            boolean numbered = name.startsWith("column ");
            alike &= !numbered
                    && table.heads()
                            .get(c)
                            .quantity()
                            .equals(table.heads().get(c % 2).quantity());
            same &= c % 2 == 1 || equal(table.values()[c], table.values()[0]);
        }
        boolean different = table.width() < 2 || !equal(table.values()[1], table.values()[0]);
        alike &= !table.heads().get(0).quantity().equals(table.heads().get(1).quantity());
        return named || alike || (same && different);
    }

    private static boolean equal(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            boolean both = Double.isNaN(one[i]) && Double.isNaN(other[i]);
            if (!both && !(Math.abs(one[i] - other[i]) <= SAME * Math.max(1, Math.abs(one[i])))) {
                return false;
            }
        }
        return true;
    }

    private static List<Group> pairGroups(CurveTable table) {
        List<Group> groups = new ArrayList<>();
        for (int c = 0; c < table.width(); c += 2) {
            ColumnHead x = table.heads().get(c);
            ColumnHead y = table.heads().get(c + 1);
            String name = !x.comment().isEmpty()
                    ? x.comment()
                    : !y.comment().isEmpty() ? y.comment() : table.width() > 2 ? "curve " + (c / 2 + 1) : "";
            groups.add(new Group(List.of(c, c + 1), y.conditions().isEmpty() ? x.conditions() : y.conditions(), name));
        }
        return groups;
    }
}
