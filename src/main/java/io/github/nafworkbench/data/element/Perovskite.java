package io.github.nafworkbench.data.element;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A perovskite A A′ B B′ X₆ by its sites; an element may be on two of them, as in A₂BB′X₆ or ABX₃.
 *
 * @param a1 larger cation, coordinated by twelve anions
 * @param a2 the other one, or the same
 * @param b1 cation in an octahedron of six anions
 * @param b2 the other one, or the same
 * @param x anion
 */
public record Perovskite(Element a1, Element a2, Element b1, Element b2, Element x) {
    private static final double ANIONS = 6;
    private static final double SLACK = 1e-6;

    /**
     * Tells the sites from a formula whose amounts are those of A₂BB′X₆, AA′BB′X₆, A₂B₂X₆ or ABX₃. The anion is the
     * element there are six of; of single cations the two with the largest ions are A and A′.
     *
     * @return empty if the amounts are others
     */
    public static Optional<Perovskite> of(Formula formula, Elements elements) {
        double most = formula.amounts().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<Site> sites = formula.amounts().entrySet().stream()
                .map(e -> Site.of(e, ANIONS / most, elements))
                .toList();
        List<Site> anions = sites.stream().filter(s -> s.holds(ANIONS)).toList();
        List<Site> cations = sites.stream().filter(s -> !s.holds(ANIONS)).toList();
        double amount = cations.stream().mapToDouble(Site::amount).sum();
        if (anions.size() != 1
                || Math.abs(amount - 4) > SLACK
                || !cations.stream().allMatch(s -> s.holds(1) || s.holds(2))) {
            return Optional.empty();
        }
        return Optional.of(placed(cations, anions.get(0).element(), elements));
    }

    private record Site(Element element, double amount) {
        static Site of(Map.Entry<String, Double> part, double scale, Elements elements) {
            return new Site(elements.of(part.getKey()).orElseThrow(), part.getValue() * scale);
        }

        boolean holds(double n) {
            return Math.abs(amount - n) < SLACK;
        }
    }

    private static Perovskite placed(List<Site> cations, Element x, Elements elements) {
        List<Element> largestFirst = cations.stream()
                .flatMap(s -> s.holds(2) ? List.of(s.element(), s.element()).stream() : List.of(s.element()).stream())
                .sorted((one, two) -> Double.compare(size(two, elements), size(one, elements)))
                .toList();
        boolean pair = cations.size() == 3;
        Element double_ = cations.stream()
                .filter(s -> pair && s.holds(2))
                .map(Site::element)
                .findFirst()
                .orElse(largestFirst.get(0));
        List<Element> a = pair ? List.of(double_, double_) : largestFirst.subList(0, 2);
        List<Element> b = pair
                ? cations.stream().filter(s -> s.holds(1)).map(Site::element).toList()
                : largestFirst.subList(2, 4);
        return new Perovskite(a.get(0), a.get(1), b.get(0), b.get(1), x);
    }

    private static double size(Element element, Elements elements) {
        return elements.radii()
                .radius(element.symbol(), element.commonCharge(), 12)
                .orElse(0);
    }
}
