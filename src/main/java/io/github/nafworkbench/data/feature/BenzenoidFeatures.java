package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.benzenoid.Benzenoid;
import io.github.nafworkbench.data.benzenoid.BenzenoidValues;
import io.github.nafworkbench.data.benzenoid.Descriptor;
import io.github.nafworkbench.data.molecule.BenzenoidMolecule;
import io.github.nafworkbench.data.molecule.Smiles;
import io.github.nafworkbench.data.reading.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Of a benzenoid hydrocarbon: rings, the kinds of its edges, its shape, and its Hückel energy. */
final class BenzenoidFeatures implements FeatureBuilder {
    private static final String PI = "|β|";

    @Override
    public String name() {
        return "benzenoid";
    }

    @Override
    public String sentence() {
        return "A column of SMILES of benzenoid hydrocarbons: rings, edges (bay, cove, fjord ...), shape, Hückel energy.";
    }

    @Override
    public Optional<String> source(Table table) {
        Smiles smiles = new Smiles();
        return SmilesColumn.of(table)
                .filter(c -> CellSample.mostly(
                        c, cell -> benzenoid(smiles.read(cell)).isPresent()))
                .map(c -> "column " + c.name());
    }

    private static Optional<Benzenoid> benzenoid(Smiles.Reading reading) {
        return reading.understood() ? BenzenoidMolecule.of(reading.molecule()) : Optional.empty();
    }

    @Override
    public Features build(Table table, Progress progress) {
        Column.Texts column = SmilesColumn.of(table).orElseThrow();
        Smiles smiles = new Smiles();
        FeatureTable made = new FeatureTable(column.rows());
        List<Unread> unread = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            Smiles.Reading reading = smiles.read(column.text(row));
            Optional<Benzenoid> benzenoid = benzenoid(reading);
            if (benzenoid.isPresent()) {
                describe(BenzenoidValues.of(benzenoid.get()), row, made);
            } else {
                String why = reading.understood()
                        ? "it is not a flat hydrocarbon of six-membered rings without holes"
                        : reading.trouble();
                unread.add(SmilesColumn.unread(column, row, why));
                made.unread(row);
            }
            progress.step((row + 1.0) / column.rows());
        }
        return made.features(name(), unread);
    }

    private static void describe(BenzenoidValues values, int row, FeatureTable made) {
        for (Descriptor descriptor : Descriptor.values()) {
            String meaning = descriptor.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            made.put(row, descriptor.column(), descriptor.unit(), meaning, values.value(descriptor));
        }
        made.put(row, "internal_atoms", "", "carbon atoms common to three rings", values.internalAtoms());
        made.put(row, "huckel_energy", PI, "total Hückel π-electron energy", values.huckelEnergy());
        made.put(row, "huckel_excess", PI, "Hückel energy beyond 0.92 √(2 m n)", values.huckelExcess());
        made.put(row, "ln_kekule", "", "logarithm of one plus the Kekulé structures", values.kekule());
    }
}
