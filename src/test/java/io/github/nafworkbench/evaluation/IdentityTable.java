package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Identities with what was predicted and what was measured; refuses more than five standard errors. */
final class IdentityTable {
    private final List<String> lines = new ArrayList<>();

    /**
     * Compares the mean squared error that noise adds with what is measured.
     *
     * @param predicted RMSE
     */
    void compare(String identity, double predicted, MonteCarlo drawn) {
        compare(identity, predicted, drawn.rmse(), drawn.standardError());
    }

    /** With the measured value and its standard error. */
    void compare(String identity, double predicted, double[] measured) {
        compare(identity, predicted, measured[0], measured[1]);
    }

    void compare(String identity, double predicted, double measured, double standardError) {
        double deviation = standardError > 0 ? (measured - predicted) / standardError : 0;
        lines.add(String.format(
                Locale.ROOT,
                "%-62s %12.6g %12.6g %10.2g %6.2f",
                identity,
                predicted,
                measured,
                standardError,
                deviation));
        assertThat(Math.abs(measured - predicted))
                .as("%s: predicted %s, measured %s", identity, predicted, measured)
                .isLessThanOrEqualTo(5 * standardError);
    }

    void print() {
        System.out.printf("%n%-62s %12s %12s %10s %6s%n", "identity", "predicted", "measured", "s.e.", "dev.");
        lines.forEach(System.out::println);
    }
}
