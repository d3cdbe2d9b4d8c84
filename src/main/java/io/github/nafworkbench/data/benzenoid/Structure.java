package io.github.nafworkbench.data.benzenoid;

/**
 * One benzenoid with everything the descriptors are read from.
 *
 * @param benzenoid the rings
 * @param skeleton carbon atoms and bonds
 * @param boundary the outer cycle
 * @param rows straight rows of rings
 * @param ringDistances distances between rings
 * @param atomDistances distances between carbon atoms
 * @param gyration size and elongation
 */
record Structure(
        Benzenoid benzenoid,
        CarbonSkeleton skeleton,
        Boundary boundary,
        StraightRows rows,
        Distances ringDistances,
        Distances atomDistances,
        Gyration gyration) {

    static Structure of(Benzenoid benzenoid) {
        CarbonSkeleton skeleton = CarbonSkeleton.of(benzenoid);
        return new Structure(
                benzenoid,
                skeleton,
                Boundary.of(benzenoid),
                StraightRows.of(benzenoid),
                Distances.betweenRings(benzenoid),
                Distances.betweenAtoms(skeleton),
                Gyration.of(skeleton));
    }
}
