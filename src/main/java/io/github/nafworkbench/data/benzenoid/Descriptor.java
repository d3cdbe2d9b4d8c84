package io.github.nafworkbench.data.benzenoid;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The structural descriptors, in the order of the columns. None uses the Hückel energy or Kekulé structures.
 *
 * <p>Left out because the others fix them exactly, with h rings: internal atoms n<sub>i</sub> = 2h − 2 − (fissures + 2
 * bays + 3 coves + 4 fjords), carbon atoms 4h + 2 − n<sub>i</sub>, hydrogen atoms H = 2h + 4 − n<sub>i</sub>, and the
 * trio and quarto groups, which follow from trio + quarto = fissures + bays + coves + fjords − solo − duo and 3 trio + 4
 * quarto = H − solo − 2 duo. Names of the boundary features after Gutman and Cyvin, Introduction to the Theory of
 * Benzenoid Hydrocarbons, Springer 1989.
 */
public enum Descriptor {
    /** Number of rings h. */
    RINGS("n_rings", "", true, s -> s.benzenoid().rings()),
    /** Places where one carbon atom without hydrogen lies between two C–H of the boundary, as in naphthalene. */
    FISSURES("fissures", "", true, s -> s.boundary().gaps(1)),
    /** Places where two carbon atoms without hydrogen lie between two C–H, as in phenanthrene. */
    BAYS("bays", "", true, s -> s.boundary().gaps(2)),
    /** Places where three carbon atoms without hydrogen lie between two C–H, as in benzo[c]phenanthrene. */
    COVES("coves", "", true, s -> s.boundary().gaps(3)),
    /** Places where four carbon atoms without hydrogen lie between two C–H, as in dibenzo[c,g]phenanthrene. */
    FJORDS("fjords", "", true, s -> s.boundary().gaps(4)),
    /** C–H groups without a C–H neighbour. */
    SOLO("solo", "", true, s -> s.boundary().groups(1)),
    /** Pairs of neighbouring C–H, without a third. */
    DUO("duo", "", true, s -> s.boundary().groups(2)),
    /** Pieces of three rings in a straight line (anthracene): Σ max(0, L − 2) over the straight rows of L rings. */
    LINEAR_TRIPLES("linear_triples", "", true, s -> s.rows().pieces(3)),
    /** Pieces of four rings in a straight line (tetracene): Σ max(0, L − 3) over the straight rows of L rings. */
    LINEAR_QUADS("linear_quads", "", true, s -> s.rows().pieces(4)),
    /** Number of rings in the longest straight row. */
    LONGEST_ROW("longest_row", "", true, s -> s.rows().longest()),
    /**
     * Mean distance of two rings, in steps between rings that share a bond: W/(h(h − 1)/2) with the Wiener index W of
     * the graph of the rings (Wiener 1947, <a href="https://doi.org/10.1021/ja01193a005">doi:10.1021/ja01193a005</a>).
     */
    RING_DISTANCE_MEAN("ring_distance_mean", "", false, s -> s.ringDistances().mean(1)),
    /** Mean square of the distance of two rings. */
    RING_DISTANCE_SQUARE_MEAN(
            "ring_distance_square_mean", "", false, s -> s.ringDistances().mean(2)),
    /** Pairs of rings at the distance 3: Wiener's polarity number (same source) of the graph of the rings. */
    RING_POLARITY("ring_polarity", "", true, s -> s.ringDistances().pairs(3)),
    /** Largest distance of two rings. */
    RING_DIAMETER("ring_diameter", "", true, s -> s.ringDistances().diameter()),
    /** Mean distance of two carbon atoms, counted in bonds. */
    CARBON_DISTANCE_MEAN(
            "carbon_distance_mean", "", false, s -> s.atomDistances().mean(1)),
    /** Largest distance of two carbon atoms, counted in bonds. */
    CARBON_DIAMETER("carbon_diameter", "", true, s -> s.atomDistances().diameter()),
    /** Radius of gyration of the carbon atoms in Å, for regular hexagons with bonds of 1.40 Å. */
    GYRATION_RADIUS("gyration_radius", "Å", false, s -> s.gyration().radius()),
    /** Elongation of the carbon skeleton, (λ₁ − λ₂)/(λ₁ + λ₂) of its gyration tensor, 0 (round) to 1 (a line). */
    ANISOTROPY("anisotropy", "", false, s -> s.gyration().anisotropy()),
    /** Order of the symmetry group in the plane: 1 none … 12 coronene. */
    SYMMETRY_ORDER("symmetry_order", "", true, s -> s.benzenoid().symmetryOrder());

    private final String column;
    private final String unit;
    private final boolean whole;

    @SuppressWarnings("ImmutableEnumChecker") // the functions given above keep no state
    private final ToDoubleFunction<Structure> measure;

    Descriptor(String column, String unit, boolean whole, ToDoubleFunction<Structure> measure) {
        this.column = column;
        this.unit = unit;
        this.whole = whole;
        this.measure = measure;
    }

    /** Name of the column. */
    public String column() {
        return column;
    }

    /** Its unit, {@code ""} if there is none. */
    public String unit() {
        return unit;
    }

    /** Head of the column, with the unit in parentheses if there is one. */
    public String header() {
        return unit.isEmpty() ? column : column + " (" + unit + ")";
    }

    /** Value for a benzenoid: the same for all its placements. */
    public double of(Benzenoid benzenoid) {
        return of(Structure.of(benzenoid));
    }

    double of(Structure structure) {
        return measure.applyAsDouble(structure);
    }

    /** Text for the table: whole numbers without, others with six decimals. */
    String text(Structure structure) {
        double value = of(structure);
        return whole ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.6f", value);
    }
}
