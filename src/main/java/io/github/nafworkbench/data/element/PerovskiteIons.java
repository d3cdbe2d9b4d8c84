package io.github.nafworkbench.data.element;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ions of a perovskite A A′ B B′ X₆.
 *
 * <p>Charges: the anion and both A have their most common ones; those of B and B′ are the pair nearest to their most
 * common ones among all tabulated ones that make the crystal neutral. Where no pair does, all have the most common.
 * Radii are for twelve neighbours at A, else six. As nothing tells A from A′ and B from B′, each pair is ordered by
 * charge, then by electronegativity.
 */
public record PerovskiteIons(Ion a1, Ion a2, Ion b1, Ion b2, Ion x) {
    private static final int ANIONS = 6;
    private static final int NEIGHBOURS_A = 12;
    private static final int NEIGHBOURS_B = 6;

    /** Finds charges and radii. */
    public static PerovskiteIons of(Perovskite crystal, IonicRadii tabulated) {
        Ion x = ion(crystal.x(), crystal.x().commonCharge(), NEIGHBOURS_B, tabulated);
        List<Ion> a = Stream.of(crystal.a1(), crystal.a2())
                .map(e -> ion(e, e.commonCharge(), NEIGHBOURS_A, tabulated))
                .sorted(Ion.ORDER)
                .toList();
        int left = -ANIONS * x.charge() - a.get(0).charge() - a.get(1).charge();
        int q = chargeOfB(crystal, left, tabulated);
        int other = q == 0 ? crystal.b2().commonCharge() : left - q;
        List<Ion> b = Stream.of(
                        ion(crystal.b1(), q == 0 ? crystal.b1().commonCharge() : q, NEIGHBOURS_B, tabulated),
                        ion(crystal.b2(), other, NEIGHBOURS_B, tabulated))
                .sorted(Ion.ORDER)
                .toList();
        return new PerovskiteIons(a.get(0), a.get(1), b.get(0), b.get(1), x);
    }

    /** The charge of B that leaves a tabulated one for B′, 0 if there is none. */
    private static int chargeOfB(Perovskite crystal, int sum, IonicRadii tabulated) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int q : tabulated.charges(crystal.b1().symbol())) {
            int distance = Math.abs(q - crystal.b1().commonCharge())
                    + Math.abs(sum - q - crystal.b2().commonCharge());
            boolean known = tabulated.charges(crystal.b2().symbol()).contains(sum - q);
            if (q > 0 && sum - q > 0 && known && distance < least) {
                best = q;
                least = distance;
            }
        }
        return best;
    }

    private static Ion ion(Element element, int charge, int neighbours, IonicRadii tabulated) {
        return new Ion(
                element,
                charge,
                tabulated.radius(element.symbol(), charge, neighbours).orElse(Double.NaN));
    }

    /** The ions in the order A, A′, B, B′, X. */
    public List<Ion> sites() {
        return List.of(a1, a2, b1, b2, x);
    }

    /** Whether the charges add up to none. */
    public boolean neutral() {
        return a1.charge() + a2.charge() + b1.charge() + b2.charge() + ANIONS * x.charge() == 0;
    }

    /**
     * Goldschmidt's tolerance factor {@code t = (r_A + r_X) / (√2 (r_B + r_X))} with the means of both A and of both B
     * (Goldschmidt 1926, <a href="https://doi.org/10.1007/BF01507527">doi:10.1007/BF01507527</a>); 1 for an ideal cube.
     */
    public double toleranceFactor() {
        return (meanA() + x.radius()) / (Math.sqrt(2) * (meanB() + x.radius()));
    }

    /** Octahedral factor {@code r_B / r_X} with the mean of both B; an octahedron is stable from about 0.41. */
    public double octahedralFactor() {
        return meanB() / x.radius();
    }

    private double meanA() {
        return (a1.radius() + a2.radius()) / 2;
    }

    private double meanB() {
        return (b1.radius() + b2.radius()) / 2;
    }
}
