package io.github.nafworkbench.view.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times in milliseconds, and how they are told. */
final class Latencies {
    private final String what;
    private final List<Double> millis = new ArrayList<>();

    Latencies(String what) {
        this.what = what;
    }

    void add(double time) {
        millis.add(time);
    }

    /** The time that the given share of all times does not exceed. */
    double quantile(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms (%d times)",
                what,
                quantile(0.5),
                quantile(0.95),
                quantile(1),
                millis.size());
    }
}
