package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.data.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that tells what curves of a file do beyond their end points. */
final class ExtrapolationOption {
    @Option(
            names = "--extrapolation",
            paramLabel = "NAME",
            description =
                    "What curves of a file do beyond their end points: constant, linear, or refuse: told as an error if "
                            + "any row needs it (default: constant).")
    private @Nullable String name;

    Extrapolation chosen() throws InputException {
        return name == null ? Extrapolation.CONSTANT : Extrapolation.named(name);
    }

    /** Refuses the option where no curves are read. */
    void checkUnused() throws InputException {
        if (name != null) {
            throw new InputException(
                    "--extrapolation", "is for the curves of a file", "Leave it out, or give --curves");
        }
    }
}
