package io.github.nafworkbench.data.element;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A chemical formula: how much of which element, in the order in which they are first named.
 *
 * @param amounts by symbol, all positive; never modified
 */
public record Formula(Map<String, Double> amounts) {
    private static final int DEEPEST = 20;

    public Formula {
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("formula must hold an element, got none");
        }
    }

    /**
     * Reads a formula such as {@code Cs2AgBiBr6}, {@code Ca(OH)2}, {@code [Pt(NH3)4]Cl2} or {@code La0.7Sr0.3MnO3}:
     * symbols, amounts with a decimal point, brackets of three kinds, {@code _{6}} and {@code _6} for subscripts.
     *
     * @return empty if the text is none, or names something that is no element of the table
     */
    public static Optional<Formula> parse(String text, Elements elements) {
        return new Parser(text.replace("_", "").replace("{", "").replace("}", ""), elements).formula();
    }

    /** Sum of all amounts: atoms per formula unit. */
    public double atoms() {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static final class Parser {
        private final String text;
        private final Elements elements;
        private int at;

        Parser(String text, Elements elements) {
            this.text = text;
            this.elements = elements;
        }

        Optional<Formula> formula() {
            Deque<Map<String, Double>> open = new ArrayDeque<>();
            Deque<Character> closing = new ArrayDeque<>();
            open.push(new LinkedHashMap<>());
            while (at < text.length()) {
                char c = text.charAt(at);
                int bracket = "([".indexOf(c);
                if (bracket >= 0 && open.size() < DEEPEST) {
                    at++;
                    open.push(new LinkedHashMap<>());
                    closing.push(")]".charAt(bracket));
                } else if (!closing.isEmpty() && c == closing.peek()) {
                    at++;
                    closing.pop();
                    Map<String, Double> inner = open.pop();
                    double times = amount();
                    inner.forEach((symbol, n) -> open.element().merge(symbol, n * times, Double::sum));
                } else if (!addElement(open.element())) {
                    return Optional.empty();
                }
            }
            Map<String, Double> all = open.pop();
            boolean whole = closing.isEmpty()
                    && !all.isEmpty()
                    && all.values().stream().allMatch(n -> n > 0 && Double.isFinite(n));
            return whole ? Optional.of(new Formula(all)) : Optional.empty();
        }

        private boolean addElement(Map<String, Double> amounts) {
            for (int length = 2; length >= 1; length--) {
                int end = Math.min(text.length(), at + length);
                String symbol = text.substring(at, end);
                if (elements.of(symbol).isPresent()) {
                    at = end;
                    amounts.merge(symbol, amount(), Double::sum);
                    return true;
                }
            }
            return false;
        }

        /** The number that follows, 1 if there is none, 0 if it is none that can be. */
        private double amount() {
            int start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            if (at == start) {
                return 1;
            }
            try {
                return Double.parseDouble(text.substring(start, at));
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
