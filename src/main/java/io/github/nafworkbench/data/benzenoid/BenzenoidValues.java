package io.github.nafworkbench.data.benzenoid;

/**
 * Everything told of one benzenoid: its {@link Descriptor}s, and what the Hückel model and counting say of its
 * π-electrons.
 */
public final class BenzenoidValues {
    /** McClelland's factor in {@code E ≈ 0.92 √(2 m n)}. */
    private static final double MCCLELLAND = 0.92;

    private final Structure structure;
    private final double energy;

    private BenzenoidValues(Structure structure) {
        this.structure = structure;
        this.energy = Huckel.energy(structure.skeleton());
    }

    /** Works them out. */
    public static BenzenoidValues of(Benzenoid benzenoid) {
        return new BenzenoidValues(Structure.of(benzenoid));
    }

    /** One structural descriptor. */
    public double value(Descriptor descriptor) {
        return descriptor.of(structure);
    }

    /** Total Hückel π-electron energy in |β|. */
    public double huckelEnergy() {
        return energy;
    }

    /**
     * Hückel energy beyond what atoms and bonds alone make likely, {@code E − 0.92 √(2 m n)} in |β| with n atoms and m
     * bonds (McClelland 1971, <a href="https://doi.org/10.1063/1.1674889">doi:10.1063/1.1674889</a>): isomers differ by
     * it as by E.
     */
    public double huckelExcess() {
        int atoms = structure.skeleton().atoms().size();
        int bonds = atoms + structure.benzenoid().rings() - 1;
        return energy - MCCLELLAND * Math.sqrt(2.0 * bonds * atoms);
    }

    /** Natural logarithm of one plus the number of Kekulé structures. */
    public double kekule() {
        return StrictMath.log1p((double) KekuleStructures.count(structure.skeleton()));
    }

    /** Carbon atoms common to three rings. */
    public int internalAtoms() {
        return structure.skeleton().internalAtoms();
    }
}
