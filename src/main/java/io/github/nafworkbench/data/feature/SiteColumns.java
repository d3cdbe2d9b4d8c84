package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.element.Element;
import io.github.nafworkbench.data.element.Elements;
import io.github.nafworkbench.data.element.Perovskite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Columns that hold the symbol of the element on each site of a perovskite, such as {@code a_atom, b1_atom, b2_atom,
 * x_atom} or {@code a_1, b_1, a_2, b_2}. Without a column for the anion it is oxygen.
 *
 * @param columns of A, A′, B, B′ and, if there is one, X; a site with one column only has it twice
 */
record SiteColumns(List<Column.Texts> columns, Elements elements) {
    SiteColumns {
        columns = List.copyOf(columns);
    }

    /** The columns of a table; empty unless there are some for A and for B. */
    static Optional<SiteColumns> of(Table table, Elements elements) {
        List<Column.Texts> a = of(table, elements, "a");
        List<Column.Texts> b = of(table, elements, "b");
        List<Column.Texts> x = of(table, elements, "x");
        if (a.isEmpty() || b.isEmpty() || a.size() > 2 || b.size() > 2 || x.size() > 1) {
            return Optional.empty();
        }
        List<Column.Texts> all = new ArrayList<>();
        all.add(a.get(0));
        all.add(a.get(a.size() - 1));
        all.add(b.get(0));
        all.add(b.get(b.size() - 1));
        all.addAll(x);
        return Optional.of(new SiteColumns(all, elements));
    }

    /** Columns of symbols whose name is the letter, alone or with a number and a word such as {@code atom}. */
    private static List<Column.Texts> of(Table table, Elements elements, String letter) {
        String name = letter + "['′]?[_ ]?[12]?('|′)?([_ ]?(site|atom|element|ion|cation|anion))?";
        return table.columns().stream()
                .filter(c -> c.name().toLowerCase(Locale.ROOT).matches(name))
                .filter(Column.Texts.class::isInstance)
                .map(Column.Texts.class::cast)
                .filter(c -> CellSample.mostly(c, cell -> elements.of(cell).isPresent()))
                .toList();
    }

    /** The columns by name, for the user. */
    String source() {
        return "columns " + columns.stream().map(Column::name).distinct().collect(Collectors.joining(", "));
    }

    /** The first cell of a row that is no symbol. */
    Optional<Unread> wrong(int row) {
        return columns.stream()
                .filter(c -> elements.of(c.text(row)).isEmpty())
                .map(c -> new Unread(row, c.name(), "'" + c.text(row) + "' is no symbol of an element"))
                .findFirst();
    }

    /** The crystal of a row without a {@link #wrong} cell. */
    Perovskite crystal(int row) {
        return new Perovskite(
                element(0, row),
                element(1, row),
                element(2, row),
                element(3, row),
                columns.size() > 4 ? element(4, row) : elements.of("O").orElseThrow());
    }

    private Element element(int site, int row) {
        return elements.of(columns.get(site).text(row)).orElseThrow();
    }
}
