package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Identities with what was predicted and what was measured; refuses more than five standard errors, more than a share of
 * what was predicted, and what has no standard error.
 */
final class IdentityTable {
    /** Noise of every read over some 90,000 rows and draws. */
    static final double TEMPORAL = 0.01;
    /** The same over some 2,000,000. */
    static final double TEMPORAL_MANY = 0.002;
    /** Lasting noise over 2000 chips. */
    static final double LASTING = 0.05;

    private final List<String> lines = new ArrayList<>();

    /** Compares RMSEs under noise of every read. */
    void compare(String identity, double predicted, MonteCarlo drawn) {
        compare(identity, predicted, drawn, TEMPORAL);
    }

    /** Compares RMSEs. */
    void compare(String identity, double predicted, MonteCarlo drawn, double relative) {
        compare(identity, predicted, drawn.rmse(), drawn.standardError(), relative);
    }

    /**
     * Compares anything.
     *
     * @param standardError of what is measured
     * @param relative largest deviation as a share of what is predicted; of 0 there is none
     */
    void compare(String identity, double predicted, double measured, double standardError, double relative) {
        double deviation = standardError > 0 ? (measured - predicted) / standardError : 0;
        lines.add(String.format(
                Locale.ROOT,
                "%-62s %12.6g %12.6g %10.2g %6.2f",
                identity,
                predicted,
                measured,
                standardError,
                deviation));
        String what = String.format(Locale.ROOT, "%s: predicted %s, measured %s", identity, predicted, measured);
        assertThat(standardError).as("%s, its standard error", what).isFinite();
        assertThat(Math.abs(measured - predicted)).as(what).isLessThanOrEqualTo(5 * standardError);
        if (predicted != 0) {
            assertThat(Math.abs(measured / predicted - 1))
                    .as("%s, relative", what)
                    .isLessThanOrEqualTo(relative);
        }
    }

    /** Prints the lines since the last time. */
    void print() {
        System.out.printf("%n%-62s %12s %12s %10s %6s%n", "identity", "predicted", "measured", "s.e.", "dev.");
        lines.forEach(System.out::println);
        lines.clear();
    }
}
