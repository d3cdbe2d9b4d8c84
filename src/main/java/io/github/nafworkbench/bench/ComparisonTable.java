package io.github.nafworkbench.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.nafworkbench.data.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The table of a run: a line for each comparison or limit, told as soon as it is known. */
final class ComparisonTable {
    private final Rivals rivals;
    private final Consumer<String> out;
    private final List<TableLine> lines = new ArrayList<>();

    ComparisonTable(Rivals rivals, Consumer<String> out) {
        this.rivals = rivals;
        this.out = out;
    }

    /** What was measured so far, one object a line, for JSON. */
    List<Map<String, Object>> fields() {
        return lines.stream().map(TableLine::fields).toList();
    }

    void begin() throws InputException {
        out.accept("rivals: " + rivals.ask(Map.of("work", "versions"), new TypeReference<Map<String, String>>() {}));
        out.accept(Comparison.header());
    }

    /** A line beside one other. */
    void compare(String work, double millis, String rival, double theirs, double target) {
        add(new Comparison(work, millis, rival, theirs, target));
    }

    /** A line beside the most that is to be taken. */
    void limit(String work, double amount, String unit, double most) {
        add(new Limit(work, amount, unit, most));
    }

    private void add(TableLine line) {
        lines.add(line);
        out.accept(line.line());
    }

    /**
     * A line beside every rival that does the requested work.
     *
     * @param targets least ratios to reach, by rival
     */
    void compareAll(String work, double millis, Map<String, Object> request, Map<String, Double> targets)
            throws InputException {
        rivals.millis(request).forEach((rival, theirs) -> {
            if (theirs != null) {
                compare(work, millis, rival, theirs, targets.getOrDefault(rival, 0.0));
            }
        });
    }

    /** What a rival answers to a request that is not for times alone. */
    <T> T ask(Map<String, Object> request, TypeReference<T> type) throws InputException {
        return rivals.ask(request, type);
    }
}
