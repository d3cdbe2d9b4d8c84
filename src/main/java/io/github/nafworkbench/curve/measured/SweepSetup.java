package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.InputProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the curves of one group of columns have in common. Safe on every thread.
 *
 * @param steps columns that tell the curves apart
 * @param ys columns that are curves
 * @param bad by column, -1 for whole lines
 */
record SweepSetup(
        String file,
        CurveTable table,
        ColumnGroups.Group group,
        int x,
        List<Integer> steps,
        List<Integer> ys,
        Map<Integer, List<BadCell>> bad,
        OutputColumns outputs,
        CurveFlags flags) {
    static SweepSetup of(
            String file,
            CurveTable table,
            ColumnGroups.Group group,
            int x,
            List<Integer> steps,
            List<Integer> ys,
            OutputColumns outputs,
            CurveFlags flags) {
        Map<Integer, List<BadCell>> bad = table.bad().stream().collect(Collectors.groupingBy(BadCell::column));
        return new SweepSetup(file, table, group, x, steps, ys, bad, outputs, flags);
    }

    /** A curve, or why it could not be made. */
    record Outcome(Optional<MeasuredCurve> curve, Optional<InputProblem> problem) {}

    /** Makes the curve of one column over the rows of one sweep. */
    Outcome curve(int y, int[] rows, List<Condition> conditions) {
        Optional<BadCell> spoilt = Stream.of(-1, x, y)
                .flatMap(column -> bad.getOrDefault(column, List.of()).stream())
                .filter(cell -> cell.row() >= rows[0] && cell.row() <= rows[rows.length - 1])
                .filter(cell -> Arrays.binarySearch(rows, cell.row()) >= 0)
                .findFirst();
        return spoilt.map(cell -> spoilt(cell, y, conditions)).orElseGet(() -> made(y, rows, conditions));
    }

    private Outcome spoilt(BadCell cell, int y, List<Condition> conditions) {
        return refusal(
                cell.line(),
                cell.column() < 0 ? "" : table.heads().get(cell.column()).name(),
                cell.why() + ", so the curve " + called(y, conditions) + " is left out",
                "Write a number there, or delete the line");
    }

    private Outcome made(int y, int[] rows, List<Condition> conditions) {
        int[] used = ended(y, rows);
        ColumnHead head = table.heads().get(y);
        List<Condition> own = new ArrayList<>(conditions);
        if (group.conditions().isEmpty()) {
            own.addAll(head.conditions());
        }
        MeasuredCurve curve = MeasuredCurve.of(
                CurveNames.own(group.name(), head, ys.size()),
                table.heads().get(x).quantity(),
                head.quantity(),
                take(x, used),
                take(y, used),
                outputs.errors(y).map(column -> take(column, used)).orElse(new double[0]),
                Arrays.stream(used).map(row -> table.lines()[row]).toArray(),
                own,
                flags);
        int usable = curve.usable().length;
        if (usable >= MeasuredCurve.FEWEST_POINTS && !curve.branches().isEmpty()) {
            return new Outcome(Optional.of(curve), Optional.empty());
        }
        return refusal(
                used.length == 0 ? table.lines()[rows[0]] : curve.lines()[0],
                head.name(),
                "the curve " + called(y, conditions) + " has " + usable + " usable points but needs "
                        + MeasuredCurve.FEWEST_POINTS,
                "Add points, or leave the curve out");
    }

    private String called(int y, List<Condition> conditions) {
        ColumnHead head = table.heads().get(y);
        String under = conditions.stream().map(Condition::label).collect(Collectors.joining(", "));
        return "'" + (head.comment().isEmpty() ? head.name() : head.comment()) + "'"
                + (under.isEmpty() ? "" : " at " + under);
    }

    private Outcome refusal(int line, String column, String what, String remedy) {
        String where = file + ", line " + line + (column.isEmpty() ? "" : ", column " + column);
        return new Outcome(Optional.empty(), Optional.of(new InputProblem(where, what, remedy)));
    }

    /** The rows up to the last one in which the curve has an output: shorter columns end with empty cells. */
    private int[] ended(int y, int[] rows) {
        int end = rows.length;
        while (end > 0
                && Double.isNaN(table.values()[y][rows[end - 1]])
                && (table.width() > 2 || Double.isNaN(table.values()[x][rows[end - 1]]))) {
            end--;
        }
        return Arrays.copyOf(rows, end);
    }

    private double[] take(int column, int[] rows) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = table.values()[column][rows[i]];
        }
        return taken;
    }
}
