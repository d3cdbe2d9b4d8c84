package io.github.nafworkbench.data.formation;

import io.github.nafworkbench.data.element.Element;
import io.github.nafworkbench.data.element.ElementProperty;
import io.github.nafworkbench.data.element.Elements;
import io.github.nafworkbench.data.element.Ion;
import io.github.nafworkbench.data.element.PerovskiteIons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sample table of halide double perovskites A₂BB′X₆ with B of charge 1 and B′ of charge 3. */
public final class FormationEnergyTable {
    /** Head of the last column. */
    public static final String TARGET = "formation_energy (eV/atom)";

    private static final List<String> A = List.of("Na", "K", "Rb", "Cs");
    private static final List<String> B = List.of("Li", "Na", "K", "Rb", "Cu", "Ag", "Au", "Tl");
    private static final List<String> B_PRIME = List.of("Al", "Ga", "In", "Tl", "Sc", "Y", "La", "As", "Sb", "Bi");
    private static final List<String> X = List.of("F", "Cl", "Br", "I");
    private static final List<String> SITES = List.of("A", "B1", "B2", "X");
    private static final int NEIGHBOURS_A = 12;
    private static final int NEIGHBOURS_B = 6;

    private final Elements elements = Elements.load();

    /**
     * The table as text: comma-separated, a header line, lines ended by a line feed, numbers with a decimal point. The
     * same on every machine, to the byte.
     */
    public String csv() {
        StringBuilder text = new StringBuilder(header());
        for (String a : A) {
            for (String b : B) {
                for (String bPrime : B_PRIME) {
                    for (String x : X) {
                        if (!a.equals(b) && !b.equals(bPrime)) {
                            text.append(line(ions(a, b, bPrime, x)));
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    private PerovskiteIons ions(String a, String b, String bPrime, String x) {
        Ion large = ion(a, 1, NEIGHBOURS_A);
        return new PerovskiteIons(
                large, large, ion(b, 1, NEIGHBOURS_B), ion(bPrime, 3, NEIGHBOURS_B), ion(x, -1, NEIGHBOURS_B));
    }

    private Ion ion(String symbol, int charge, int neighbours) {
        Element element = elements.of(symbol).orElseThrow();
        return new Ion(
                element,
                charge,
                elements.radii().radius(symbol, charge, neighbours).orElseThrow());
    }

    private static String header() {
        List<String> heads = new ArrayList<>(List.of("formula", "A", "B1", "B2", "X"));
        SITES.forEach(site -> heads.add("ionic_radius_" + site + " (Å)"));
        SITES.forEach(site -> heads.add("electronegativity_" + site));
        SITES.forEach(site -> heads.add("ionisation_energy_" + site + " (eV)"));
        heads.addAll(List.of("tolerance_factor", "octahedral_factor", TARGET));
        return String.join(",", heads) + "\n";
    }

    private static String line(PerovskiteIons ions) {
        List<Ion> sites = List.of(ions.a1(), ions.b1(), ions.b2(), ions.x());
        List<String> symbols = sites.stream().map(i -> i.element().symbol()).toList();
        List<String> fields = new ArrayList<>();
        fields.add(symbols.get(0) + "2" + symbols.get(1) + symbols.get(2) + symbols.get(3) + "6");
        fields.addAll(symbols);
        sites.forEach(i -> fields.add(number(i.radius())));
        sites.forEach(i -> fields.add(number(i.element().value(ElementProperty.ELECTRONEGATIVITY))));
        sites.forEach(i -> fields.add(number(i.element().value(ElementProperty.IONISATION_ENERGY))));
        fields.add(number(ions.toleranceFactor()));
        fields.add(number(ions.octahedralFactor()));
        fields.add(number(BornHaber.formationEnergy(ions)));
        return String.join(",", fields) + "\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
