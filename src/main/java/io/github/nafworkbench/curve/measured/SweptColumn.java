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

    /**
     * One column that may have been swept.
     *
     * @param said whether the settings name it
     * @param idle whether it is time or row numbers
     * @param plain whether neither name nor unit tell what it is
     * @param name how much it is named as inputs are
     */
    private record Candidate(int column, boolean said, boolean idle, boolean even, boolean plain, int name) {
        /** Whether it is more likely than one before it; voltages before a plain column need not be even. */
        boolean better(Candidate other) {
            if (said != other.said) {
                return said;
            }
            if (idle != other.idle) {
                return other.idle;
            }
            if (even != other.even) {
                return even && !(plain && other.name > name);
            }
            return name > other.name;
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
                candidates.add(new Candidate(
                        column, said(head), idle, course.even(), head.kind() == QuantityKind.OTHER, likelihood(head)));
            }
        }
        if (quantities(columns) == 1) {
            candidates.removeIf(candidate -> !candidate.idle());
        }
        Candidate best = null;
        for (Candidate candidate : candidates) {
            best = best == null || candidate.better(best) ? candidate : best;
        }
        return best == null ? first(columns) : Optional.of(best.column());
    }

    /** How many columns can be x or an output; of only one time or the row numbers are x. */
    private long quantities(List<Integer> columns) {
        return columns.stream()
                .limit(MOST_LOOKED_AT)
                .filter(column -> !table.text(column))
                .filter(column -> switch (table.heads().get(column).kind()) {
                    case TIME, COUNT, CYCLE, DEVICE, STATE, ERROR -> false;
                    default -> true;
                })
                .count();
    }

    /** In a table of two columns of numbers the first, whatever its order. */
    private Optional<Integer> first(List<Integer> columns) {
        List<Integer> varying = columns.stream()
                .limit(MOST_LOOKED_AT)
                .filter(column -> !table.text(column)
                        && !excluded(table.heads().get(column).kind()))
                .filter(column -> !ColumnCourse.of(table.values()[column], rows).constant())
                .toList();
        return columns.size() == 2 && varying.size() == 2 ? Optional.of(columns.get(0)) : Optional.empty();
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
