package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.LeftOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
    private final List<String> notes = new ArrayList<>();
    private final Set<LeftOut> leftOut = new LinkedHashSet<>();

    CurveMaking(String file, LayoutReading reading, CurveRules rules) {
        this.file = file;
        this.reading = reading;
        this.rules = rules;
        this.flags = new CurveFlags(reading.compliance());
    }

    /** Makes them. */
    CurveMaking make() throws InputException {
        int sweep = 0;
        for (CurveTable table : reading.tables()) {
            for (ColumnGroups.Group group : ColumnGroups.of(table, rules)) {
                sweep += group(table, group, sweep);
            }
        }
        if (!reading.steps().isEmpty() && sweep != reading.steps().size()) {
            notes.add("The settings tell " + reading.steps().size() + " steps, but the data hold " + sweep
                    + " sweeps; the first ones got the first values.");
        }
        return this;
    }

    List<String> notes() {
        return notes;
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
        if (rows.length == 0) {
            return 0;
        }
        List<Integer> steps = new ArrayList<>(
                rules.family().isPresent()
                        ? List.of(column(table, rules.family().orElseThrow()))
                        : new StepColumns(table, rows).names(group.columns()));
        int[] first = new StepColumns(table, rows).first(steps);
        int x = x(table, group, first);
        if (x < 0) {
            problems.add(new InputProblem(
                    file, "no column goes up or down as a swept quantity does", "Name the swept column"));
            return 0;
        }
        if (rules.family().isEmpty() && !pair(table, group)) {
            steps.addAll(new StepColumns(table, first).stepped(group.columns(), x));
        }
        OutputColumns outputs = new OutputColumns(table, rows, x, group.columns());
        List<Integer> ys = rules.y().isEmpty() ? outputs.among(group.columns(), steps) : named(table);
        leftOut.addAll(outputs.leftOut());
        if (ys.isEmpty()) {
            problems.add(new InputProblem(
                    file,
                    "no column is an output beside " + table.heads().get(x).name(),
                    "Name the column of the output"));
        }
        List<RowSplit.Sweep> sweeps = new RowSplit(table, x).of(rows, steps);
        SweepSetup setup = SweepSetup.of(file, table, group, x, steps, ys, outputs, flags);
        boolean told = !reading.steps().isEmpty();
        for (int s = 0; s < sweeps.size(); s++) {
            List<Condition> conditions = new ArrayList<>(group.conditions());
            conditions.addAll(sweeps.get(s).conditions());
            if (told && before + s < reading.steps().size()) {
                conditions.add(reading.steps().get(before + s));
            } else if (sweeps.size() > 1 && conditions.isEmpty()) {
                conditions.add(new Condition("sweep", Integer.toString(s + 1), ""));
            }
            conditions.addAll(constants(setup, sweeps.get(s).rows(), conditions));
            int[] sweep = sweeps.get(s).rows();
            take(ys.parallelStream().map(y -> setup.curve(y, sweep, conditions)).toList());
        }
        return sweeps.size();
    }

    private void take(List<SweepSetup.Outcome> outcomes) {
        for (SweepSetup.Outcome outcome : outcomes) {
            outcome.curve().ifPresent(curves::add);
            outcome.problem().ifPresent(problems::add);
        }
    }

    private int x(CurveTable table, ColumnGroups.Group group, int[] rows) throws InputException {
        if (rules.x().isPresent()) {
            return column(table, rules.x().orElseThrow());
        }
        return pair(table, group)
                ? group.columns().get(0)
                : new SweptColumn(table, reading.swept(), rows)
                        .among(group.columns())
                        .orElse(-1);
    }

    private static boolean pair(CurveTable table, ColumnGroups.Group group) {
        return group.columns().size() == 2
                && table.width() != 2
                && group.columns().get(1) == group.columns().get(0) + 1
                && !table.text(group.columns().get(0))
                && table.heads().get(group.columns().get(0)).trace().isEmpty();
    }

    private int column(CurveTable table, String given) throws InputException {
        for (int c = 0; c < table.width(); c++) {
            if (CurveRules.means(given, table, c)
                    && !(table.text(c) && rules.family().isEmpty())) {
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
        Set<Integer> own = new HashSet<>(group.columns());
        for (BadCell cell : table.bad()) {
            told[cell.row()] |= cell.column() < 0 || own.contains(cell.column());
        }
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
    private static List<Condition> constants(SweepSetup setup, int[] rows, List<Condition> told) {
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
}
