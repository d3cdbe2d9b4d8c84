package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.DefaultTarget;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives every column a role. The target is the one set, else the {@link DefaultTarget}; inputs are all other columns of
 * numbers but those {@link LeftOut} has a reason for; the first column of texts that is named as
 * identifiers are, or whose cells are all different, names the rows.
 */
final class Roles {
    private static final Pattern ID_NAME = Pattern.compile(
            "(.*[ _.-])?(id|key|name|names)|molecule|compound|system|sample|formula|material|structure");

    private final Table table;
    private final ImportChoices choices;
    private final ColumnNames names;
    private final List<ResolvedColumn> resolved;

    Roles(Table table, ImportChoices choices, ColumnNames names, List<ResolvedColumn> resolved) {
        this.table = table;
        this.choices = choices;
        this.names = names;
        this.resolved = resolved;
    }

    Reading reading(Format format, List<String> parts, List<Finding> before, ProblemList problems, List<RawLine> head)
            throws InputException {
        List<Finding> findings = new ArrayList<>(before);
        DefaultTarget target = target();
        boolean set = choices.column(target.name()).role().isPresent();
        findings.add(new Finding(Finding.Subject.TARGET, target.name(), set, target.reason()));
        Reading reading = new Reading(
                table,
                format,
                parts,
                findings,
                columns(target),
                problems.problems(),
                head,
                choices,
                problems.linesLeftOut(choices.lines().skipped()));
        return new MissingCells(choices.missing()).apply(choices.repeated().apply(reading));
    }

    private DefaultTarget target() {
        for (Column column : table.columns()) {
            if (choices.column(column.name()).role().equals(Optional.of(Role.TARGET))) {
                return new DefaultTarget(column.name(), "Set by you.");
            }
        }
        return DefaultTarget.of(table);
    }

    private List<ColumnReading> columns(DefaultTarget target) {
        List<ColumnReading> columns = new ArrayList<>();
        boolean named = false;
        for (int c = 0; c < names.width(); c++) {
            Column column = table.columns().get(c);
            Optional<Role> chosen = choices.column(column.name()).role();
            Role role = Role.INPUT;
            String reason = "It is a column of numbers without gaps.";
            if (chosen.isPresent()) {
                role = chosen.get();
                reason = "Set by you.";
            } else if (column.name().equals(target.name())) {
                role = Role.TARGET;
                reason = target.reason();
            } else if (column instanceof Column.Texts texts) {
                boolean byName =
                        ID_NAME.matcher(column.name().toLowerCase(Locale.ROOT)).matches();
                boolean id = !named && (byName || allDifferent(texts));
                role = id ? Role.ID : Role.IGNORE;
                reason = !id
                        ? "It is text."
                        : byName ? "Its name is that of an identifier." : "It is the first column of different texts.";
                named |= id;
            } else {
                Optional<String> leftOut = LeftOut.reason(table, column);
                if (leftOut.isPresent()) {
                    role = leftOut.get().equals(LeftOut.ROW_NUMBERS) ? Role.ID : Role.IGNORE;
                    reason = "Left out: " + leftOut.get() + ".";
                }
            }
            columns.add(new ColumnReading(
                    column.name(),
                    column.unit(),
                    names.unitReason(c, choices),
                    resolved.get(c).type(),
                    resolved.get(c).typeReason(),
                    role,
                    reason));
        }
        return columns;
    }

    private static boolean allDifferent(Column.Texts column) {
        Set<String> seen = new HashSet<>();
        for (String cell : column.values()) {
            if (cell.isEmpty() || !seen.add(cell)) {
                return false;
            }
        }
        return true;
    }
}
