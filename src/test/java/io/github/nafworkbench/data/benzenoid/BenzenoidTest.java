package io.github.nafworkbench.data.benzenoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenzenoidTest {
    @Test
    void a_placement_is_shifted_to_the_origin() {
        Benzenoid shifted = Benzenoid.of(List.of(new Hexagon(-3, 8), new Hexagon(-2, 7)));

        assertThat(shifted.code()).isEqualTo("01-10");
    }

    @Test
    void all_placements_of_a_molecule_have_the_same_canonical_form() {
        Benzenoid bent = Benzenoid.parse(Molecules.PHENANTHRENE);

        assertThat(bent.images()).hasSize(12);
        assertThat(bent.images()).extracting(Benzenoid::canonical).containsOnly(bent.canonical());
        assertThat(bent.canonical())
                .isNotEqualTo(Benzenoid.parse(Molecules.ANTHRACENE).canonical());
    }

    @ParameterizedTest
    @CsvSource({
        Molecules.BENZENE + ",12",
        Molecules.PYRENE + ",4",
        Molecules.PHENANTHRENE + ",2",
        Molecules.TRIPHENYLENE + ",6",
        Molecules.CORONENE + ",12",
        "00-01-02-11-12,1"
    })
    void the_symmetry_order_counts_the_symmetries_of_the_lattice_that_keep_the_molecule(String code, int order) {
        assertThat(Benzenoid.parse(code).symmetryOrder()).isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-00", "00-02", "00-01-30-31", "01-02-10-12-20-21"})
    void repeated_separate_or_hole_enclosing_hexagons_are_refused(String code) {
        assertThatThrownBy(() -> Benzenoid.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00,01", "00-1", "00-01-"})
    void text_that_is_no_code_is_refused(String code) {
        assertThatThrownBy(() -> Benzenoid.parse(code)).hasMessageContaining("not pairs of digits");
    }

    @Test
    void no_hexagon_at_all_is_refused() {
        assertThatThrownBy(() -> Benzenoid.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void there_are_as_many_benzenoids_as_the_literature_says() {
        assertThat(IntStream.rangeClosed(1, 8)
                        .map(rings -> BenzenoidEnumeration.all(rings).size()))
                .containsExactly(1, 1, 3, 7, 22, 81, 331, 1435);
    }
}
