package io.github.nafworkbench.curve.measured;

import io.github.nafworkbench.data.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which columns are curves: those named as outputs, else the currents of drain, collector or anode, else other currents,
 * else the rest. What is left out is told.
 */
final class OutputColumns {
    private static final int MOST_COMPARED = 64;
    private static final double COPY = 1e-3;

    private final CurveTable table;
    private final int[] rows;
    private final int x;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Integer> errors;

    OutputColumns(CurveTable table, int[] rows, int x, List<Integer> columns) {
        this.errors = columns.stream()
                .filter(column -> table.heads().get(column).kind() == QuantityKind.ERROR)
                .toList();
        this.table = table;
        this.rows = rows;
        this.x = x;
    }

    /** The columns among those of a group that are neither x nor tell curves apart. */
    List<Integer> among(List<Integer> columns, List<Integer> steps) {
        List<Integer> candidates = new ArrayList<>();
        int best = Integer.MAX_VALUE;
        for (int column : columns) {
            if (column != x && !steps.contains(column) && candidate(column, columns.size())) {
                candidates.add(column);
                best = Math.min(best, rank(column));
            }
        }
        List<Integer> outputs = new ArrayList<>();
        boolean small = columns.size() <= MOST_COMPARED;
        for (int column : candidates) {
            Optional<String> why = small ? magnitude(column, candidates) : Optional.empty();
            if (why.isEmpty() && rank(column) > best) {
                why = Optional.of("another column is more likely the output");
            }
            why.ifPresentOrElse(reason -> leave(column, reason), () -> outputs.add(column));
        }
        return outputs;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void leave(int column, String why) {
        leftOut.add(new LeftOut(
                table.heads().get(column).quantity().label()
                        + table.heads().get(column).trace(),
                why));
    }

    private boolean candidate(int column, int columns) {
        QuantityKind kind = table.heads().get(column).kind();
        String why = table.text(column)
                ? "text"
                : switch (kind) {
                    case TIME -> "time";
                    case COUNT -> "row numbers";
                    case CYCLE, DEVICE -> whole(column) ? "numbers that tell nothing apart" : "";
                    case STATE -> "state of the instrument";
                    case ERROR -> "";
                    default -> "";
                };
        if (why.isEmpty() && kind == QuantityKind.VOLTAGE && columns <= MOST_COMPARED) {
            why = copy(column);
        }
        if (!why.isEmpty()) {
            leave(column, why);
        }
        return why.isEmpty() && kind != QuantityKind.ERROR;
    }

    private boolean whole(int column) {
        for (int row : rows) {
            double value = table.values()[column][row];
            if (!Double.isNaN(value) && value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /** Why a voltage is no output: it is constant, or the swept one measured again. */
    private String copy(int column) {
        ColumnCourse course = ColumnCourse.of(table.values()[column], rows);
        if (course.constant() || (course.numbers() > 0 && course.least() == course.most())) {
            return "constant";
        }
        if (table.heads().get(x).kind() != QuantityKind.VOLTAGE) {
            return "";
        }
        ColumnCourse sweep = ColumnCourse.of(table.values()[x], rows);
        double squares = 0;
        int n = 0;
        for (int row : rows) {
            double off = table.values()[column][row] - table.values()[x][row];
            if (Double.isFinite(off)) {
                squares += off * off;
                n++;
            }
        }
        double range = sweep.most() - sweep.least();
        return n > 0 && Math.sqrt(squares / n) < 20 * COPY * range ? "the swept voltage, measured" : "";
    }

    /** Whether a column is the magnitude of another one. */
    private Optional<String> magnitude(int column, List<Integer> candidates) {
        for (int other : candidates) {
            if (other != column) {
                boolean negative = false;
                boolean same = true;
                for (int row : rows) {
                    double value = table.values()[other][row];
                    double mine = table.values()[column][row];
                    negative |= value < 0;
                    same &= Double.isNaN(value) || Math.abs(Math.abs(value) - mine) <= 1e-6 * Math.abs(value);
                }
                if (same && negative) {
                    return Optional.of(
                            "the magnitude of " + table.heads().get(other).name());
                }
            }
        }
        return Optional.empty();
    }

    /** The lower, the more likely an output. */
    private int rank(int column) {
        ColumnHead head = table.heads().get(column);
        String name = head.name().toLowerCase(Locale.ROOT);
        if (output(name)) {
            return 0;
        }
        if (head.kind() == QuantityKind.CURRENT) {
            boolean part = name.contains("displacement") || name.contains("ecurrent") || name.contains("hcurrent");
            if (name.matches(".*(drain|collector|anode).*|(.*[. ])?i_?[dca][a-z]?\\d?")) {
                return part ? 2 : 1;
            }
            return name.matches(".*(gate|bulk|body|source|base|substrate).*|(.*[. ])?i_?[gbs][a-z]?\\d?|i[gbs]\\(.*")
                    ? 5
                    : 3;
        }
        return switch (head.kind()) {
            case DERIVED, TEMPERATURE -> 7;
            case CYCLE, DEVICE -> 6;
            default -> 4;
        };
    }

    /** Whether a name in lower case says that the quantity is the output of a circuit. */
    static boolean output(String name) {
        return name.matches("v_?out\\d*|i_?out\\d*|out(put)?|[vi]\\(out.*\\)|.*\\bout(put)?\\b.*");
    }

    /** The column of standard errors of an output. */
    Optional<Integer> errors(int output) {
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        String name = table.heads().get(output).name().toLowerCase(Locale.ROOT);
        for (int column : errors) {
            String base = table.heads()
                    .get(column)
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("standard|\\b(error|err|std|stdev|stddev|sigma|sem|of)\\b|_(error|err|std)$|\u03c3", "")
                    .strip();
            if (base.equals(name) || (base.isEmpty() && column == output + 1)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
