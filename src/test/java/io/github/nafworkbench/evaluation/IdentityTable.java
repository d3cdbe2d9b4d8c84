package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        add(identity, predicted, measured, standardError);
        String what = String.format(Locale.ROOT, "%s: predicted %s, measured %s", identity, predicted, measured);
        assertThat(standardError).as("%s, its standard error", what).isFinite();
        assertThat(Math.abs(measured - predicted)).as(what).isLessThanOrEqualTo(5 * standardError);
        if (predicted != 0) {
            assertThat(Math.abs(measured / predicted - 1))
                    .as("%s, relative", what)
                    .isLessThanOrEqualTo(relative);
        }
    }

    /** Compares RMSEs of which the predicted one is of leading order; the draws must tell a third of what is allowed. */
    void leading(String identity, double predicted, MonteCarlo drawn, double relative) {
        add(identity, predicted, drawn.rmse(), drawn.standardError());
        assertThat(drawn.standardError()).as(identity).isLessThanOrEqualTo(relative / 3 * predicted);
        assertThat(Math.abs(drawn.rmse() / predicted - 1)).as(identity).isLessThanOrEqualTo(relative);
    }

    private void add(String identity, double predicted, double measured, double standardError) {
        double deviation = standardError > 0 ? (measured - predicted) / standardError : 0;
        lines.add(String.format(
                Locale.ROOT,
                "%-62s %12.6g %12.6g %10.2g %6.2f",
                identity,
                predicted,
                measured,
                standardError,
                deviation));
    }

    /** Prints the lines since the last time, and writes them to a file of that name under {@code target/identities}. */
    void tell(String name) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(String.format("%-62s %12s %12s %10s %6s", "identity", "predicted", "measured", "s.e.", "dev."));
        all.addAll(lines);
        lines.clear();
        System.out.println();
        all.forEach(System.out::println);
        Path folder = Files.createDirectories(Path.of("target", "identities"));
        Files.write(folder.resolve(name + ".txt"), all);
    }
}
