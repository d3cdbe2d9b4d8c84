package io.github.nafworkbench.data.benzenoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorTest {
    private static final List<Benzenoid> UP_TO_SEVEN_RINGS = BenzenoidEnumeration.kekuleanPericondensed(7);

    @ParameterizedTest
    @CsvSource({
        // code, rings, fissures, bays, coves, fjords, solo, duo
        Molecules.NAPHTHALENE + ",2,2,0,0,0,0,0",
        Molecules.ANTHRACENE + ",3,4,0,0,0,2,0",
        Molecules.PHENANTHRENE + ",3,2,1,0,0,0,1",
        Molecules.TRIPHENYLENE + ",4,0,3,0,0,0,0",
        Molecules.BENZO_C_PHENANTHRENE + ",4,3,0,1,0,0,2",
        Molecules.DIBENZO_CG_PHENANTHRENE + ",5,4,0,0,1,0,3",
        Molecules.PYRENE + ",4,4,0,0,0,0,2",
        Molecules.PERYLENE + ",5,2,2,0,0,0,0",
        Molecules.CORONENE + ",7,6,0,0,0,0,6"
    })
    void the_boundary_of_known_molecules_is_counted_right(
            String code, int rings, int fissures, int bays, int coves, int fjords, int solo, int duo) {
        assertThat(values(
                        code,
                        Descriptor.RINGS,
                        Descriptor.FISSURES,
                        Descriptor.BAYS,
                        Descriptor.COVES,
                        Descriptor.FJORDS,
                        Descriptor.SOLO,
                        Descriptor.DUO))
                .containsExactly(rings, fissures, bays, coves, fjords, solo, duo);
    }

    @ParameterizedTest
    @CsvSource({
        // code, linear triples, linear quads, longest row, ring polarity, ring diameter, carbon diameter, symmetry
        Molecules.TETRACENE + ",2,1,4,1,3,9,4",
        Molecules.PYRENE + ",0,0,2,0,2,7,4",
        Molecules.PERYLENE + ",2,0,3,0,2,7,4",
        Molecules.CORONENE + ",3,0,3,0,2,7,12"
    })
    void rows_and_distances_of_known_molecules_are_counted_right(
            String code, int triples, int quads, int longest, int polarity, int rings, int carbons, int symmetry) {
        assertThat(values(
                        code,
                        Descriptor.LINEAR_TRIPLES,
                        Descriptor.LINEAR_QUADS,
                        Descriptor.LONGEST_ROW,
                        Descriptor.RING_POLARITY,
                        Descriptor.RING_DIAMETER,
                        Descriptor.CARBON_DIAMETER,
                        Descriptor.SYMMETRY_ORDER))
                .containsExactly(triples, quads, longest, polarity, rings, carbons, symmetry);
    }

    @Test
    void mean_distances_are_taken_over_all_pairs() {
        // coronene: 12 pairs of rings at distance 1, 9 at distance 2; benzene: 6, 6 and 3 pairs of atoms at 1, 2, 3
        assertThat(value(Molecules.CORONENE, Descriptor.RING_DISTANCE_MEAN)).isEqualTo(30 / 21.0);
        assertThat(value(Molecules.CORONENE, Descriptor.RING_DISTANCE_SQUARE_MEAN))
                .isEqualTo(48 / 21.0);
        assertThat(value(Molecules.BENZENE, Descriptor.CARBON_DISTANCE_MEAN)).isEqualTo(27 / 15.0);
    }

    @Test
    void size_and_elongation_are_those_of_regular_hexagons() {
        // coronene, squared distances from the centre in bonds: 6 atoms at 1, 6 at 4, 12 at 7
        assertThat(value(Molecules.CORONENE, Descriptor.GYRATION_RADIUS))
                .isCloseTo(1.40 * Math.sqrt(114 / 24.0), within(1e-12));
        assertThat(value(Molecules.CORONENE, Descriptor.ANISOTROPY)).isZero();
        // naphthalene: mean square 1.5 along the long axis, 0.55 along the short one
        assertThat(value(Molecules.NAPHTHALENE, Descriptor.GYRATION_RADIUS))
                .isCloseTo(1.40 * Math.sqrt(2.05), within(1e-12));
        assertThat(value(Molecules.NAPHTHALENE, Descriptor.ANISOTROPY)).isCloseTo(0.95 / 2.05, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        Molecules.NAPHTHALENE + ",C10H8,0",
        Molecules.PYRENE + ",C16H10,2",
        Molecules.PERYLENE + ",C20H12,2",
        Molecules.CORONENE + ",C24H12,6"
    })
    void formula_and_internal_atoms_are_right(String code, String formula, int internal) {
        CarbonSkeleton skeleton = CarbonSkeleton.of(Benzenoid.parse(code));

        assertThat(skeleton.formula()).isEqualTo(formula);
        assertThat(skeleton.internalAtoms()).isEqualTo(internal);
    }

    @Property(tries = 91)
    void descriptors_and_energy_are_the_same_for_all_placements(@ForAll("molecules") Benzenoid molecule) {
        for (Benzenoid image : molecule.images()) {
            for (Descriptor descriptor : Descriptor.values()) {
                assertThat(descriptor.of(image)).as(descriptor.header()).isEqualTo(descriptor.of(molecule));
            }
            assertThat(Huckel.energy(CarbonSkeleton.of(image)))
                    .isCloseTo(Huckel.energy(CarbonSkeleton.of(molecule)), within(1e-11));
        }
    }

    @Property(tries = 91)
    void the_left_out_counts_follow_from_the_others(@ForAll("molecules") Benzenoid molecule) {
        Structure structure = Structure.of(molecule);
        Boundary boundary = structure.boundary();
        CarbonSkeleton skeleton = structure.skeleton();
        int gaps = boundary.gaps(1) + boundary.gaps(2) + boundary.gaps(3) + boundary.gaps(4);
        int inner = boundary.gaps(1) + 2 * boundary.gaps(2) + 3 * boundary.gaps(3) + 4 * boundary.gaps(4);

        assertThat(skeleton.internalAtoms()).isEqualTo(2 * molecule.rings() - 2 - inner);
        assertThat(skeleton.hydrogens()).isEqualTo(2 * molecule.rings() + 4 - skeleton.internalAtoms());
        assertThat(boundary.groups(1) + boundary.groups(2) + boundary.groups(3) + boundary.groups(4))
                .isEqualTo(gaps);
        assertThat(boundary.groups(1) + 2 * boundary.groups(2) + 3 * boundary.groups(3) + 4 * boundary.groups(4))
                .isEqualTo(skeleton.hydrogens());
    }

    @Provide
    Arbitrary<Benzenoid> molecules() {
        return Arbitraries.of(UP_TO_SEVEN_RINGS);
    }

    private static double value(String code, Descriptor descriptor) {
        return descriptor.of(Benzenoid.parse(code));
    }

    private static double[] values(String code, Descriptor... descriptors) {
        return List.of(descriptors).stream()
                .mapToDouble(descriptor -> value(code, descriptor))
                .toArray();
    }
}
