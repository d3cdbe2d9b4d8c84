package io.github.nafworkbench.view.data;

import io.github.nafworkbench.data.statistics.NumberSummary;
import io.github.nafworkbench.view.Figures;
import java.util.Optional;

/** What is said of a target in which exact zeros stand out. */
public final class ZeroWarning {
    private ZeroWarning() {}

    /** One sentence what it means, and by which rule it is told; empty for other targets. */
    public static Optional<String> sentence(NumberSummary target) {
        return brief(target)
                .map(words -> words + ": two kinds of rows in one target. A smooth curve has to bend where the others"
                        + " begin, so errors are largest near 0; rows of one kind alone are learnt better. No value is"
                        + " clipped. (Told above 5 % of exact zeros, three times as many as of any other value.)");
    }

    /** The same in few words, e.g. {@code "34.2 % of the rows are exactly 0"}. */
    static Optional<String> brief(NumberSummary target) {
        return target.zeroInflated()
                ? Optional.of(Figures.three(100 * target.zeroShare()) + " % of the rows are exactly 0")
                : Optional.empty();
    }
}
