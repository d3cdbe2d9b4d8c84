package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.noise.Drift;

/** Drift as typed: {@code T[:NU[:SPREAD]]}. */
final class DriftArgument {
    private DriftArgument() {}

    /** Reads a time in seconds since programming and the exponents; those that are not told are the usual ones. */
    static Drift parse(String text) throws InputException {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length <= 3) {
                Drift usual = Drift.after(Double.parseDouble(parts[0]));
                return new Drift(
                        usual.time(),
                        usual.start(),
                        parts.length < 2 ? usual.mean() : Double.parseDouble(parts[1]),
                        parts.length < 3 ? usual.spread() : Double.parseDouble(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            // is told below, like too many parts
        }
        throw new InputException(
                "--drift '" + text + "'",
                "is not a time of at least 20 seconds, and if need be an exponent and its spread from 0 to 10",
                "Write for example 86400 or 86400:0.05:0.01");
    }
}
