package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts stacked rows into sweeps: by the columns that tell them apart, by marks between the rows, by jumps of x. */
final class RowSplit {
    private static final int LEAST = 4;
    private static final int LEAST_AROUND_BLANK = 3;
    private static final double FAR = 5;
    private static final double BACK = 0.25;

    private final CurveTable table;
    private final int x;

    RowSplit(CurveTable table, int x) {
        this.table = table;
        this.x = x;
    }

    /** One sweep: its rows and what tells it apart. */
    record Sweep(int[] rows, List<Condition> conditions) {}

    List<Sweep> of(int[] rows, List<Integer> steps) {
        List<Sweep> sweeps = new ArrayList<>();
        for (Sweep group : grouped(rows, steps)) {
            List<Sweep> marked = marked(group);
            for (Sweep sweep : marked) {
                for (int[] piece : jumps(sweep.rows())) {
                    sweeps.add(new Sweep(piece, sweep.conditions()));
                }
            }
        }
        return sweeps;
    }

    private List<Sweep> grouped(int[] rows, List<Integer> steps) {
        if (steps.isEmpty()) {
            return List.of(new Sweep(rows, List.of()));
        }
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int row : rows) {
            List<String> key = steps.stream()
                    .map(column -> StepColumns.key(table, column, row))
                    .toList();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        List<Sweep> sweeps = new ArrayList<>();
        groups.forEach((key, members) -> {
            List<Condition> conditions = new ArrayList<>();
            for (int i = 0; i < key.size(); i++) {
                Quantity quantity = table.heads().get(steps.get(i)).quantity();
                conditions.add(new Condition(quantity.name(), key.get(i), quantity.unit()));
            }
            sweeps.add(new Sweep(members.stream().mapToInt(Integer::intValue).toArray(), conditions));
        });
        return sweeps;
    }

    private List<Sweep> marked(Sweep group) {
        List<Sweep> sweeps = new ArrayList<>();
        List<Condition> conditions = group.conditions();
        int from = 0;
        for (Mark mark : table.marks()) {
            int at = Arrays.binarySearch(group.rows(), mark.row());
            int place = at >= 0 ? at : -at - 1;
            boolean wide = place - from >= LEAST_AROUND_BLANK && group.rows().length - place >= LEAST_AROUND_BLANK;
            if (mark.blank() && (!wide || !group.conditions().isEmpty())) {
                continue;
            }
            if (place > from && place < group.rows().length) {
                sweeps.add(new Sweep(Arrays.copyOfRange(group.rows(), from, place), conditions));
                from = place;
            }
            if (!mark.conditions().isEmpty() && place < group.rows().length) {
                conditions = new ArrayList<>(group.conditions());
                conditions.addAll(mark.conditions());
            }
        }
        sweeps.add(new Sweep(Arrays.copyOfRange(group.rows(), from, group.rows().length), conditions));
        return sweeps;
    }

    /** Where x jumps back, against its direction, by far more than a step and by a good part of its range. */
    private List<int[]> jumps(int[] rows) {
        double[] values = table.values()[x];
        int[] known = Arrays.stream(rows)
                .filter(row -> Math.abs(values[row]) < RowScan.OVERFLOW / 2)
                .toArray();
        if (known.length < 2 * LEAST) {
            return List.of(rows);
        }
        double[] sizes = new double[known.length - 1];
        for (int i = 1; i < known.length; i++) {
            sizes[i - 1] = Math.abs(values[known[i]] - values[known[i - 1]]);
        }
        Arrays.sort(sizes);
        ColumnCourse course = ColumnCourse.of(values, rows);
        double far = Math.max(FAR * sizes[sizes.length / 2], BACK * (course.most() - course.least()));
        List<int[]> pieces = new ArrayList<>();
        int from = 0;
        int begin = 0;
        for (int i = 1; i < known.length; i++) {
            double step = values[known[i]] - values[known[i - 1]];
            double before = i - 1 > begin ? values[known[i - 1]] - values[known[i - 2]] : 0;
            if (Math.abs(step) > far && step * before <= 0) {
                int place = Arrays.binarySearch(rows, known[i]);
                pieces.add(Arrays.copyOfRange(rows, from, place));
                from = place;
                begin = i;
            }
        }
        pieces.add(Arrays.copyOfRange(rows, from, rows.length));
        return pieces.stream().anyMatch(piece -> piece.length < LEAST) ? List.of(rows) : pieces;
    }
}
