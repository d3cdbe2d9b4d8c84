package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.molecule.MoleculeCounts;
import io.github.nafworkbench.data.molecule.Smiles;
import io.github.nafworkbench.data.reading.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Of a molecule: how many atoms, bonds, rings and groups of every kind it has. */
final class SmilesFeatures implements FeatureBuilder {
    @Override
    public String name() {
        return "smiles";
    }

    @Override
    public String sentence() {
        return "A column of SMILES: atoms by element, bonds by elements and order, rings by size, groups by hydrogens.";
    }

    @Override
    public Optional<String> source(Table table) {
        return SmilesColumn.of(table).map(c -> "column " + c.name());
    }

    @Override
    public Features build(Table table, Progress progress) {
        Column.Texts column = SmilesColumn.of(table).orElseThrow();
        Smiles smiles = new Smiles();
        FeatureTable made = new FeatureTable(column.rows());
        List<Unread> unread = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            Smiles.Reading reading = smiles.read(column.text(row));
            if (reading.understood()) {
                int at = row;
                new MoleculeCounts(reading.molecule()).tell((name, n) -> made.add(at, name, n));
            } else {
                unread.add(SmilesColumn.unread(column, row, reading.trouble()));
                made.unread(row);
            }
            progress.step((row + 1.0) / column.rows());
        }
        return made.sorted(name(), unread);
    }
}
