package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.HeaderCell;
import io.github.nafworkbench.data.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names and units of the columns. A unit is told by the header cell, by a row of units, by the end of the name, or by the
 * publication of a {@link PublishedTable}; a name that is there already gets a number.
 */
final class ColumnNames {
    private final List<String> names = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    /** Names that were there already, by column. */
    private final Map<Integer, String> repeated = new HashMap<>();

    ColumnNames(TableLayout layout, int width) {
        List<HeaderCell> headers = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            String cell = c < layout.names().size() ? layout.names().get(c) : "";
            headers.add(cell.isEmpty() ? new HeaderCell("column_" + (c + 1), "") : HeaderCell.of(cell));
        }
        keepUnitsThatDistinguish(headers, layout);
        Set<String> taken = new HashSet<>();
        for (int c = 0; c < width; c++) {
            names.add(free(headers.get(c).name(), c, taken));
            unit(
                    headers.get(c),
                    c < layout.unitCells().size() ? layout.unitCells().get(c) : "");
        }
    }

    private String free(String name, int column, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + "_" + n;
        }
        if (!free.equals(name)) {
            repeated.put(column, name);
        }
        return free;
    }

    private void unit(HeaderCell header, String unitCell) {
        if (!header.unit().isEmpty()) {
            units.add(header.unit());
            reasons.add("The header names it.");
        } else if (!unitCell.isEmpty() && Units.likeUnit(unitCell)) {
            units.add(Units.unbracketed(unitCell));
            reasons.add("The row of units names it.");
        } else {
            Optional<String> suffix = Units.suffix(header.name());
            units.add(suffix.orElse(""));
            reasons.add(suffix.isPresent() ? "The name ends with it." : "");
        }
    }

    /** Columns such as {@code length (m), length (mm)} keep the whole header cell as their name. */
    private static void keepUnitsThatDistinguish(List<HeaderCell> headers, TableLayout layout) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        headers.stream().map(HeaderCell::name).filter(name -> !seen.add(name)).forEach(shared::add);
        for (int c = 0; c < headers.size(); c++) {
            HeaderCell header = headers.get(c);
            if (shared.contains(header.name()) && !header.unit().isEmpty()) {
                headers.set(c, new HeaderCell(layout.names().get(c), ""));
            }
        }
    }

    /** Takes over the units of a published table where the file tells none. */
    void adopt(PublishedTable published) {
        for (int c = 0; c < names.size(); c++) {
            String unit = published.units().getOrDefault(names.get(c), "");
            if (units.get(c).isEmpty() && !unit.isEmpty()) {
                units.set(c, unit);
                reasons.set(c, "The columns are those of " + published.name() + " (" + published.source() + ").");
            }
        }
    }

    /** Takes over the units in cells, which stand closer to the numbers than the header. */
    void adopt(ResolvedColumn[] resolved) {
        for (int c = 0; c < names.size(); c++) {
            String unit = resolved[c].unit();
            if (!unit.isEmpty() && !unit.equals(units.get(c))) {
                reasons.set(
                        c, "Its cells name it" + (units.get(c).isEmpty() ? "." : ", though the header names another."));
                units.set(c, unit);
            }
        }
    }

    List<String> all() {
        return names;
    }

    int width() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    /** The repeated names by column. */
    Map<Integer, String> repeated() {
        return repeated;
    }

    Column column(int c, ResolvedColumn resolved, ImportChoices choices) {
        String unit = choices.column(names.get(c)).unit().orElse(units.get(c));
        return resolved.type() == ColumnType.NUMBER
                ? new Column.Numbers(names.get(c), unit, resolved.values())
                : new Column.Texts(names.get(c), unit, resolved.texts(), resolved.firstText());
    }

    String unitReason(int c, ImportChoices choices) {
        return choices.column(names.get(c)).unit().isPresent() ? "Set by you." : reasons.get(c);
    }
}
