package io.github.nafworkbench.bench;

import java.util.Map;

/** A line of the table of a run. */
sealed interface TableLine permits Comparison, Limit {
    /** For people. */
    String line();

    /** For JSON. */
    Map<String, Object> fields();
}
