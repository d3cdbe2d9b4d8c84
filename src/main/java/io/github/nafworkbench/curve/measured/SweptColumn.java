package io.github.nafworkbench.curve.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which column was swept: the one the file's settings name, else the one that goes up and down in even steps, else the one
 * named as inputs are. Time and row numbers are swept only where nothing else is.
 */
final class SweptColumn {
    private static final int MOST_LOOKED_AT = 64;

    private final CurveTable table;
    private final List<String> hints;
    private final int[] rows;

    SweptColumn(CurveTable table, List<String> hints, int[] rows) {
        this.table = table;
        this.hints = hints;
        this.rows = rows;
    }

    /** One column that may have been swept, the greatest being the most likely. */
    private record Candidate(int column, boolean said, boolean idle, boolean even, int name) {
        boolean better(Candidate other) {
            if (said != other.said) {
                return said;
            }
            if (idle != other.idle) {
                return other.idle;
            }
            return even != other.even ? even : name > other.name;
        }
    }

    /** The swept column among those of a group; empty if none goes up or down. */
    Optional<Integer> among(List<Integer> columns) {
        List<Candidate> candidates = new ArrayList<>();
        for (int column : columns.subList(0, Math.min(MOST_LOOKED_AT, columns.size()))) {
            ColumnHead head = table.heads().get(column);
            if (table.text(column) || excluded(head.kind())) {
                continue;
            }
            ColumnCourse course = ColumnCourse.of(table.values()[column], rows);
            if (course.sweeps() || (said(head) && course.most() > course.least())) {
                boolean idle = head.kind() == QuantityKind.TIME || head.kind() == QuantityKind.COUNT;
                candidates.add(new Candidate(column, said(head), idle, course.even(), likelihood(head)));
            }
        }
        Candidate best = null;
        for (Candidate candidate : candidates) {
            best = best == null || candidate.better(best) ? candidate : best;
        }
        return Optional.ofNullable(best).map(Candidate::column);
    }

    private static boolean excluded(QuantityKind kind) {
        return switch (kind) {
            case CYCLE, DEVICE, STATE, ERROR, DERIVED -> true;
            default -> false;
        };
    }

    /** Whether the settings name it: as it is, or as the channel in {@code GATE Voltage} or {@code GateV}. */
    private boolean said(ColumnHead head) {
        String name = head.name().toLowerCase(Locale.ROOT);
        return hints.stream()
                .map(hint -> hint.toLowerCase(Locale.ROOT))
                .anyMatch(hint -> name.equals(hint)
                        || (name.startsWith(hint)
                                && head.kind() == QuantityKind.VOLTAGE
                                && (name.equals(hint + "v") || name.startsWith(hint + " "))));
    }

    private static int likelihood(ColumnHead head) {
        String name = head.name().toLowerCase(Locale.ROOT);
        int output = OutputColumns.output(name) ? 2 : 0;
        if (head.kind() == QuantityKind.CURRENT) {
            return -1 - output;
        }
        if (head.kind() != QuantityKind.VOLTAGE) {
            return name.equals("x") ? 2 : 0;
        }
        boolean inner = name.contains("inner") || name.contains("fermi") || name.contains("measured");
        boolean input = name.matches(".*(applied|sweep|gate|input|source v).*|v_?(in|gs?|sweep)|v\\(in.*\\)");
        return 1 - output + (input ? 2 : 0) + (name.contains("outer") ? 1 : 0) - (inner ? 2 : 0);
    }
}
