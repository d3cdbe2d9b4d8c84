package io.github.nafworkbench.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the table: what the engine takes of something, beside the most it is to take.
 *
 * @param work what was done, on what shape
 * @param amount how much it took
 * @param unit of the amounts
 * @param most the most it is to take
 */
record Limit(String work, double amount, String unit, double most) implements TableLine {
    private String verdict() {
        return amount <= most ? "reached" : "missed";
    }

    @Override
    public String line() {
        return String.format(Locale.ROOT, "%-72s %12.4g %-6s <= %.4g %s", work, amount, unit, most, verdict());
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("work", work);
        fields.put("amount", amount);
        fields.put("unit", unit);
        fields.put("most", most);
        fields.put("verdict", verdict());
        return fields;
    }
}
