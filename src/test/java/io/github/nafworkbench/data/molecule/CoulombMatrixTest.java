package io.github.nafworkbench.data.molecule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.Geometry;
import io.github.nafworkbench.data.element.Elements;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoulombMatrixTest {
    private static final Elements ELEMENTS = Elements.load();

    /** Two by two by hand: H2 at 0.74 Å has 0.5 ± 1/(0.74 / 0.529177210903) = 0.5 ± 0.7151043. */
    @Test
    void eigenvalues_of_hydrogen_are_those_by_hand_with_zeros_behind() {
        Geometry hydrogen = new Geometry(List.of("H", "H"), new double[] {0, 0, 0, 0, 0, 0.74});
        double[] eigenvalues = CoulombMatrix.eigenvalues(hydrogen, ELEMENTS, 4);
        assertThat(eigenvalues).containsExactly(new double[] {1.2151043, -0.2151043, 0, 0}, within(1e-7));
    }

    /** Water, O–H 0.9572 Å, 104.52°; reference by numpy.linalg.eigvalsh on the matrix of the definition. */
    @Test
    void eigenvalues_of_water_agree_with_numpy_and_do_not_depend_on_turning_or_order() {
        Geometry water =
                new Geometry(List.of("O", "H", "H"), new double[] {0, 0, 0, 0.9572, 0, 0, -0.2399872, 0.9266272, 0});
        Geometry turned =
                new Geometry(List.of("H", "O", "H"), new double[] {1, 3.9572, 3, 1, 3, 3, 1, 2.7600128, 3.9266272});
        double[] expected = {74.0511193, 0.3151209, 0.1504545};
        assertThat(CoulombMatrix.eigenvalues(water, ELEMENTS, 3)).containsExactly(expected, within(1e-6));
        assertThat(CoulombMatrix.eigenvalues(turned, ELEMENTS, 3)).containsExactly(expected, within(1e-6));
    }
}
