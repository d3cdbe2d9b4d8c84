package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.molecule.Smiles;
import java.util.Optional;

/** Finds the column of SMILES in a table. */
final class SmilesColumn {
    private SmilesColumn() {}

    /**
     * A column whose cells are molecules; one named after SMILES before others, as short formulas and symbols are valid
     * SMILES too: without that name, cells must hold a bond, ring or branch.
     */
    static Optional<Column.Texts> of(Table table) {
        Smiles smiles = new Smiles();
        Optional<Column.Texts> named = CellSample.firstColumn(
                table, c -> c.name().toLowerCase(java.util.Locale.ROOT).contains("smiles"), cell -> smiles.read(cell)
                        .understood());
        return named.or(() -> CellSample.firstColumn(
                table,
                c -> true,
                cell -> cell.matches(".*[a-z0-9()=#].*")
                        && !cell.matches("[A-Z][a-z]?[0-9.]*([A-Z][a-z]?[0-9.]*)*")
                        && smiles.read(cell).understood()));
    }

    static Unread unread(Column.Texts column, int row, String why) {
        return new Unread(row, column.name(), "'" + column.text(row) + "' is no molecule: " + why);
    }
}
