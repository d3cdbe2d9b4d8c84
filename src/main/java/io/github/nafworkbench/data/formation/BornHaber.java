package io.github.nafworkbench.data.formation;

import io.github.nafworkbench.data.element.Element;
import io.github.nafworkbench.data.element.ElementProperty;
import io.github.nafworkbench.data.element.Ion;
import io.github.nafworkbench.data.element.PerovskiteIons;
import java.util.List;

/**
 * Formation energy of a halide A₂BB′X₆ from the elements by a Born–Haber cycle: atoms are made, ionised, and put
 * together, {@code ΔE = Σ n (ΔH_atom + ΣIE) − 6 EA(X) − U}.
 *
 * <p>The lattice energy is Kapustinskii's in the form for any number of ions, {@code U = K Σ n_i z_i² / r (1 − d / r)}
 * with r the anion's radius plus the mean radius of the four cations, K = 1202.5 kJ Å/mol and d = 0.345 Å (Kapustinskii
 * 1956, <a href="https://doi.org/10.1039/QR9561000283">doi:10.1039/QR9561000283</a>; Glasser 1995, <a
 * href="https://doi.org/10.1021/ic00123a026">doi:10.1021/ic00123a026</a>). Model data: heat capacities, covalency and
 * the crystal's own shape are left out.
 */
final class BornHaber {
    private static final double K = 1202.5;
    private static final double D = 0.345;
    private static final int ANIONS = 6;
    private static final int ATOMS = 10;
    /** One eV in kJ/mol (CODATA 2018). */
    private static final double KJ_PER_MOL = 96.485332;

    private static final List<ElementProperty> IONISATION = List.of(
            ElementProperty.IONISATION_ENERGY,
            ElementProperty.IONISATION_ENERGY_2,
            ElementProperty.IONISATION_ENERGY_3);

    private BornHaber() {}

    /** Formation energy in eV an atom; negative if the crystal is more stable than the elements. */
    static double formationEnergy(PerovskiteIons ions) {
        double cost =
                ANIONS * (atomisation(ions.x().element()) - affinity(ions.x().element()));
        for (Ion cation : List.of(ions.a1(), ions.a2(), ions.b1(), ions.b2())) {
            cost += atomisation(cation.element());
            for (int i = 0; i < cation.charge(); i++) {
                cost += cation.element().value(IONISATION.get(i)) * KJ_PER_MOL;
            }
        }
        return (cost - latticeEnergy(ions)) / KJ_PER_MOL / ATOMS;
    }

    /** Kapustinskii's lattice energy in kJ/mol. */
    static double latticeEnergy(PerovskiteIons ions) {
        List<Ion> cations = List.of(ions.a1(), ions.a2(), ions.b1(), ions.b2());
        double r = ions.x().radius() + cations.stream().mapToDouble(Ion::radius).sum() / cations.size();
        double squares =
                cations.stream().mapToDouble(c -> c.charge() * c.charge()).sum()
                        + ANIONS * ions.x().charge() * ions.x().charge();
        return K * squares / r * (1 - D / r);
    }

    private static double atomisation(Element element) {
        return element.value(ElementProperty.ATOMISATION_ENTHALPY);
    }

    private static double affinity(Element element) {
        return element.value(ElementProperty.ELECTRON_AFFINITY) * KJ_PER_MOL;
    }
}
