package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.LeftOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the curves of a file that has been taken apart. A curve that cannot be made is told, and the others stay. */
final class CurveMaking {
    private static final int MOST_CONDITION_COLUMNS = 64;

    private final String file;
    private final LayoutReading reading;
    private final CurveRules rules;
    private final CurveFlags flags;
    private final List<MeasuredCurve> curves = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private final Set<LeftOut> leftOut = new LinkedHashSet<>();

    CurveMaking(String file, LayoutReading reading, CurveRules rules) {
        this.file = file;
        this.reading = reading;
        this.rules = rules;
        this.flags = new CurveFlags(reading.compliance());
    }

    /** What is the same for all curves of a group. */
    private record Setup(CurveTable table, ColumnGroups.Group group, int x, List<Integer> steps, List<Integer> ys) {}

    /** Makes them. */
    CurveMaking make() throws InputException {
        int sweep = 0;
        for (CurveTable table : reading.tables()) {
            for (ColumnGroups.Group group : ColumnGroups.of(table, rules)) {
                sweep += group(table, group, sweep);
            }
        }
        return this;
    }

    List<MeasuredCurve> curves() {
        return CurveNames.distinct(file, curves);
    }

    List<InputProblem> problems() {
        return problems;
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Makes the curves of one group and gives the number of its sweeps. */
    private int group(CurveTable table, ColumnGroups.Group group, int before) throws InputException {
        int[] rows = rows(table, group);
        int x = rules.x().isPresent()
                ? column(table, rules.x().orElseThrow())
                : pair(table, group)
                        ? group.columns().get(0)
                        : new SweptColumn(table, reading.swept(), rows)
                                .among(group.columns())
                                .orElse(-1);
        if (x < 0) {
            problems.add(new InputProblem(
                    file, "no column goes up or down as a swept quantity does", "Name the swept column"));
            return 0;
        }
        List<Integer> steps = rules.family().isPresent()
                ? List.of(column(table, rules.family().orElseThrow()))
                : pair(table, group) ? List.of() : new StepColumns(table, rows, x).among(group.columns(), x);
        OutputColumns outputs = new OutputColumns(table, rows, x);
        List<Integer> ys = rules.y().isEmpty() ? outputs.among(group.columns(), steps) : named(table);
        leftOut.addAll(outputs.leftOut());
        if (ys.isEmpty()) {
            problems.add(new InputProblem(
                    file, "no column is an output beside " + table.heads().get(x).name(), "Name the column of the output"));
        }
        List<RowSplit.Sweep> sweeps = new RowSplit(table, x).of(rows, steps);
        boolean told = !reading.steps().isEmpty();
        for (int s = 0; s < sweeps.size(); s++) {
            List<Condition> conditions = new ArrayList<>(group.conditions());
            conditions.addAll(sweeps.get(s).conditions());
            if (told && before + s < reading.steps().size()) {
                conditions.add(reading.steps().get(before + s));
            } else if (sweeps.size() > 1 && conditions.isEmpty()) {
                conditions.add(new Condition("sweep", Integer.toString(s + 1), ""));
            }
            Setup setup = new Setup(table, group, x, steps, ys);
            conditions.addAll(constants(setup, sweeps.get(s).rows(), conditions));
            for (int y : ys) {
                curve(setup, y, sweeps.get(s).rows(), conditions, outputs);
            }
        }
        return sweeps.size();
    }

    private static boolean pair(CurveTable table, ColumnGroups.Group group) {
        return group.columns().size() == 2 && table.width() != 2 && group.columns().get(1) == group.columns().get(0) + 1
                && !table.text(group.columns().get(0)) && table.heads().get(group.columns().get(0)).trace().isEmpty();
    }

    private int column(CurveTable table, String given) throws InputException {
        for (int c = 0; c < table.width(); c++) {
            if (CurveRules.means(given, table, c) && !(table.text(c) && rules.family().isEmpty())) {
                return c;
            }
        }
        throw new InputException(file, "has no column of numbers '" + given + "'", "Name one of its columns");
    }

    private List<Integer> named(CurveTable table) throws InputException {
        List<Integer> columns = new ArrayList<>();
        for (String given : rules.y()) {
            int column = column(table, given);
            for (int c = 0; c < table.width(); c++) {
                if (c == column || (CurveRules.means(given, table, c) && !table.text(c))) {
                    columns.add(c);
                }
            }
        }
        return columns.stream().distinct().toList();
    }

    /** The rows in which a column of the group has something. */
    private static int[] rows(CurveTable table, ColumnGroups.Group group) {
        boolean[] told = new boolean[table.rows()];
        for (int column : group.columns()) {
            for (int row = 0; row < told.length; row++) {
                told[row] |= table.text(column) || !Double.isNaN(table.values()[column][row]);
            }
        }
        table.bad().forEach(cell -> told[cell.row()] |= cell.column() < 0 || group.columns().contains(cell.column()));
        int[] rows = new int[told.length];
        int n = 0;
        for (int row = 0; row < told.length; row++) {
            if (told[row]) {
                rows[n++] = row;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** Voltages and temperatures that stay while the curve is swept. */
    private static List<Condition> constants(Setup setup, int[] rows, List<Condition> told) {
        List<Condition> constants = new ArrayList<>();
        if (setup.group().columns().size() > MOST_CONDITION_COLUMNS) {
            return constants;
        }
        for (int column : setup.group().columns()) {
            ColumnHead head = setup.table().heads().get(column);
            boolean possible = head.kind() == QuantityKind.VOLTAGE || head.kind() == QuantityKind.TEMPERATURE;
            boolean used = column == setup.x()
                    || setup.ys().contains(column)
                    || setup.steps().contains(column)
                    || told.stream().anyMatch(condition -> condition.name().equals(head.name()));
            if (!possible || used || setup.table().text(column)) {
                continue;
            }
            ColumnCourse course = ColumnCourse.of(setup.table().values()[column], rows);
            if (course.constant()) {
                double value = course.least() == course.most()
                        ? course.least()
                        : StepColumns.rounded(0.5 * course.least() + 0.5 * course.most());
                constants.add(Condition.of(head.name(), value, head.quantity().unit()));
            }
        }
        return constants;
    }

    private void curve(Setup setup, int y, int[] rows, List<Condition> conditions, OutputColumns outputs) {
        CurveTable table = setup.table();
        ColumnHead head = table.heads().get(y);
        for (BadCell bad : table.bad()) {
            boolean here = bad.column() < 0 || bad.column() == setup.x() || bad.column() == y;
            if (here && Arrays.binarySearch(rows, bad.row()) >= 0) {
                refuse(
                        bad.line(),
                        bad.column() < 0 ? "" : table.heads().get(bad.column()).name(),
                        bad.why() + ", so the curve " + called(head, conditions) + " is left out",
                        "Write a number there, or delete the line");
                return;
            }
        }
        int[] used = ended(table, setup.x(), y, rows);
        double[] errors = outputs.errors(y, setup.group().columns())
                .map(column -> take(table.values()[column], used))
                .orElse(new double[0]);
        List<Condition> own = new ArrayList<>(conditions);
        if (setup.group().conditions().isEmpty()) {
            own.addAll(head.conditions());
        }
        MeasuredCurve curve = MeasuredCurve.of(
                CurveNames.own(setup.group().name(), head, setup.ys().size()),
                table.heads().get(setup.x()).quantity(),
                head.quantity(),
                take(table.values()[setup.x()], used),
                take(table.values()[y], used),
                errors,
                Arrays.stream(used).map(row -> table.lines()[row]).toArray(),
                own,
                flags);
        int usable = curve.usable().length;
        if (usable < MeasuredCurve.FEWEST_POINTS || curve.branches().isEmpty()) {
            refuse(
                    used.length == 0 ? table.lines()[0] : curve.lines()[0],
                    head.name(),
                    "the curve " + called(head, conditions) + " has " + usable + " usable points but needs "
                            + MeasuredCurve.FEWEST_POINTS,
                    "Add points, or leave the curve out");
        } else {
            curves.add(curve);
        }
    }

    private static String called(ColumnHead head, List<Condition> conditions) {
        String under = String.join(", ", conditions.stream().map(Condition::label).toList());
        return "'" + (head.comment().isEmpty() ? head.name() : head.comment()) + "'"
                + (under.isEmpty() ? "" : " at " + under);
    }

    private void refuse(int line, String column, String what, String remedy) {
        String where = file + ", line " + line + (column.isEmpty() ? "" : ", column " + column);
        problems.add(new InputProblem(where, what, remedy));
    }

    /** The rows up to the last one in which the curve has an output: shorter columns end with empty cells. */
    private static int[] ended(CurveTable table, int x, int y, int[] rows) {
        int end = rows.length;
        while (end > 0
                && Double.isNaN(table.values()[y][rows[end - 1]])
                && (table.width() > 2 || Double.isNaN(table.values()[x][rows[end - 1]]))) {
            end--;
        }
        return Arrays.copyOf(rows, end);
    }

    private static double[] take(double[] column, int[] rows) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = column[rows[i]];
        }
        return taken;
    }
}
