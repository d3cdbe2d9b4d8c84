package io.github.nafworkbench.data.vibration;

import com.actelion.research.chem.IsomericSmilesCreator;
import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.StereoMolecule;
import com.actelion.research.chem.forcefield.mmff.Tables;
import io.github.nafworkbench.data.molecule.MoleculeCounts;
import io.github.nafworkbench.data.reading.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openmolecules.chem.conf.gen.ConformerGenerator;

/** The sample table of harmonic zero-point energies of small organic molecules. */
public final class ZeroPointTable {
    /** Head of the last column. */
    public static final String TARGET = "zero_point_energy (kcal/mol)";

    /** Counts of groups tell the same as those of bonds, in more columns. */
    private static final String GROUPS = "groups_";

    /** Masses of the most common isotopes in u (AME 2020), by atomic number. */
    private static final Map<Integer, Double> MASSES = Map.of(1, 1.00782503, 6, 12.0, 7, 14.00307400, 8, 15.99491462);

    private record Row(String smiles, SortedMap<String, Integer> counts, double energy) {}

    private final List<Row> rows;
    private final int left;

    private ZeroPointTable(List<Row> rows, int left) {
        this.rows = rows;
        this.left = left;
    }

    /**
     * Computes the table.
     *
     * @param heavyAtoms largest number of atoms beside hydrogen
     * @param seed of the rough places from which the minimum is sought
     * @param progress told of molecules done; may cancel
     */
    public static ZeroPointTable upTo(int heavyAtoms, long seed, Progress progress) {
        Tables tables = ForceField.tables();
        List<StereoMolecule> molecules = SmallMolecules.upTo(heavyAtoms);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < molecules.size(); i++) {
            row(molecules.get(i), seed, tables).ifPresent(rows::add);
            progress.step((i + 1.0) / molecules.size());
        }
        return new ZeroPointTable(rows, molecules.size() - rows.size());
    }

    private static Optional<Row> row(StereoMolecule graph, long seed, Tables tables) {
        graph.ensureHelperArrays(Molecule.cHelperRings);
        SortedMap<String, Integer> counts = new TreeMap<>();
        new MoleculeCounts(graph).tell((name, n) -> {
            if (!name.startsWith(GROUPS)) {
                counts.merge(name, n, Integer::sum);
            }
        });
        String smiles = IsomericSmilesCreator.createSmiles(graph);
        OptionalDouble energy = zeroPointEnergy(graph, seed, tables);
        return energy.isPresent() ? Optional.of(new Row(smiles, counts, energy.getAsDouble())) : Optional.empty();
    }

    /** Harmonic zero-point energy in kcal/mol of one molecule; empty if a guard of {@link Vibrations} finds it wanting. */
    static OptionalDouble zeroPointEnergy(StereoMolecule graph, long seed, Tables tables) {
        StereoMolecule shaped =
                new ConformerGenerator(seed, false).getOneConformerAsMolecule(new StereoMolecule(graph));
        if (shaped == null) {
            return OptionalDouble.empty();
        }
        int atoms = shaped.getAllAtoms();
        double[] masses = new double[atoms];
        double[] places = new double[3 * atoms];
        for (int atom = 0; atom < atoms; atom++) {
            masses[atom] = MASSES.getOrDefault(shaped.getAtomicNo(atom), 0.0);
            places[3 * atom] = shaped.getAtomX(atom);
            places[3 * atom + 1] = shaped.getAtomY(atom);
            places[3 * atom + 2] = shaped.getAtomZ(atom);
        }
        return ForceField.of(shaped, tables)
                .map(field -> new Vibrations(field, masses, places).zeroPointEnergy(linear(graph)))
                .orElseGet(OptionalDouble::empty);
    }

    /** Whether every carbon has a triple bond and one atom beside at most, as in ethyne and hydrogen cyanide. */
    private static boolean linear(StereoMolecule graph) {
        for (int atom = 0; atom < graph.getAtoms(); atom++) {
            if (graph.getAtomPi(atom) != 2) {
                return false;
            }
        }
        return true;
    }

    /** Molecules that were left out because a guard found them wanting. */
    public int leftOut() {
        return left;
    }

    /** Number of molecules. */
    public int size() {
        return rows.size();
    }

    /**
     * The table as text: comma-separated, a header line, lines ended by a line feed, numbers with a decimal point. The
     * same on every machine, to the byte.
     */
    public String csv() {
        SortedSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.counts().keySet()));
        List<String> heads = new ArrayList<>(List.of("smiles"));
        heads.addAll(names);
        heads.add(TARGET);
        StringBuilder text = new StringBuilder(String.join(",", heads) + "\n");
        for (Row row : rows) {
            text.append(row.smiles());
            names.forEach(name -> text.append(',').append(row.counts().getOrDefault(name, 0)));
            text.append(String.format(Locale.ROOT, ",%.2f\n", row.energy()));
        }
        return text.toString();
    }
}
