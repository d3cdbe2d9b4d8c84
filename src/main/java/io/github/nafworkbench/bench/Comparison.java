package io.github.nafworkbench.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of the table: the same work by the engine and by a rival.
 *
 * @param work what was done, on what shape
 * @param millis median time of the engine
 * @param rival who else did it; may be the engine itself doing other work
 * @param rivalMillis median time of the rival
 * @param target least ratio to reach, or 0 when it is told for information
 */
record Comparison(String work, double millis, String rival, double rivalMillis, double target) implements TableLine {
    /** How many times longer the rival takes. */
    double ratio() {
        return rivalMillis / millis;
    }

    private String verdict() {
        if (target == 0) {
            return "";
        }
        return ratio() >= target ? "reached" : "missed";
    }

    static String header() {
        return String.format(
                "%-46s %12s  %-22s %12s %8s  %s", "work", "ours (ms)", "beside", "(ms)", "ratio", "target");
    }

    @Override
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-46s %12.4g  %-22s %12.4g %8.2f  %s",
                work,
                millis,
                rival,
                rivalMillis,
                ratio(),
                target == 0 ? "" : String.format(Locale.ROOT, ">= %.4g %s", target, verdict()));
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("work", work);
        fields.put("millis", millis);
        fields.put("rival", rival);
        fields.put("rivalMillis", rivalMillis);
        fields.put("ratio", ratio());
        if (target > 0) {
            fields.put("target", target);
            fields.put("verdict", verdict());
        }
        return fields;
    }
}
