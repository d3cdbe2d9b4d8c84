package io.github.nafworkbench.data.benzenoid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sample table: one row per Kekuléan pericondensed benzenoid, with the descriptors and the relative energy.
 *
 * <p>The relative energy is E_rel = E<sub>max</sub> − E ≥ 0 in |β|, where E is the total Hückel π-electron energy ({@link
 * Huckel}) and E<sub>max</sub> the largest one, i.e. the one of the most stable molecule, among the rows with the same
 * formula. A formula belongs to one number of rings, so the rows do not change when more rings are added.
 */
public final class BenzenoidTable {
    /** Head of the last column. */
    public static final String TARGET = "E_rel (|β|)";

    private record Row(String id, Structure structure, double energy) {
        String formula() {
            return structure.skeleton().formula();
        }
    }

    private final List<Row> rows;
    private final Map<String, Double> mostStable = new HashMap<>();

    private BenzenoidTable(List<Row> rows) {
        this.rows = rows;
        rows.forEach(row -> mostStable.merge(row.formula(), row.energy(), Math::max));
    }

    /** Computes the table for 4 to {@code maxRings} rings. */
    public static BenzenoidTable upTo(int maxRings) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Benzenoid benzenoid : BenzenoidEnumeration.kekuleanPericondensed(maxRings)) {
            int number = numbers.merge(benzenoid.rings(), 1, Integer::sum);
            String id = String.format(Locale.ROOT, "%d-%04d", benzenoid.rings(), number);
            Structure structure = Structure.of(benzenoid);
            rows.add(new Row(id, structure, Huckel.energy(structure.skeleton())));
        }
        return new BenzenoidTable(rows);
    }

    /** Number of molecules for each number of rings. */
    public SortedMap<Integer, Integer> counts() {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.structure().benzenoid().rings(), 1, Integer::sum));
        return counts;
    }

    /**
     * The table as text: comma-separated, a header line, lines ended by a line feed, numbers with a decimal point. The
     * same on every machine, to the byte.
     */
    public String csv() {
        StringBuilder text = new StringBuilder(header());
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String header() {
        List<String> heads = new ArrayList<>(List.of("id", "formula", "code"));
        for (Descriptor descriptor : Descriptor.values()) {
            heads.add(descriptor.header());
        }
        heads.add(TARGET);
        return String.join(",", heads) + "\n";
    }

    private String line(Row row) {
        Structure structure = row.structure();
        List<String> fields = new ArrayList<>(
                List.of(row.id(), row.formula(), structure.benzenoid().code()));
        for (Descriptor descriptor : Descriptor.values()) {
            fields.add(descriptor.text(structure));
        }
        double relative = mostStable.getOrDefault(row.formula(), row.energy()) - row.energy();
        fields.add(String.format(Locale.ROOT, "%.6f", relative));
        return String.join(",", fields) + "\n";
    }
}
