package io.github.nafworkbench.data.element;

import java.util.List;

/** What the table of elements tells of each; {@code assets/elements.md} names the sources. */
public enum ElementProperty {
    MASS("mass", "u", "standard atomic weight"),
    PERIOD("period", "", "period of the periodic table"),
    GROUP("group", "", "group 1 to 18; 3 for lanthanides and actinides"),
    VALENCE_ELECTRONS("valence_electrons", "", "electrons outside closed shells"),
    OXIDATION_STATE("oxidation_state", "", "most common oxidation state in oxides and halides"),
    ELECTRONEGATIVITY("electronegativity", "", "electronegativity on Pauling's scale"),
    COVALENT_RADIUS("covalent_radius", "Å", "covalent radius"),
    IONISATION_ENERGY("ionisation_energy", "eV", "first ionisation energy"),
    IONISATION_ENERGY_2("ionisation_energy_2", "eV", "second ionisation energy"),
    IONISATION_ENERGY_3("ionisation_energy_3", "eV", "third ionisation energy"),
    ELECTRON_AFFINITY("electron_affinity", "eV", "electron affinity, 0 where the anion is not bound"),
    HIGHEST_LEVEL("highest_level", "eV", "highest occupied level of the free atom in the local density approximation"),
    ATOMISATION_ENTHALPY("atomisation_enthalpy", "kJ/mol", "enthalpy of the gaseous atom at 298 K");

    /** Those that features are made of: known for nearly every element, and none a copy of another. */
    public static final List<ElementProperty> DESCRIPTIVE = List.of(
            ELECTRONEGATIVITY,
            COVALENT_RADIUS,
            IONISATION_ENERGY,
            ELECTRON_AFFINITY,
            HIGHEST_LEVEL,
            VALENCE_ELECTRONS,
            PERIOD,
            GROUP);

    private final String column;
    private final String unit;
    private final String meaning;

    ElementProperty(String column, String unit, String meaning) {
        this.column = column;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** Name of the column in the table of elements. */
    public String column() {
        return column;
    }

    /** {@code ""} when it has none. */
    public String unit() {
        return unit;
    }

    /** In a few words, for the user. */
    public String meaning() {
        return meaning;
    }
}
