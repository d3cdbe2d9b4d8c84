package io.github.nafworkbench.curve;

import io.github.nafworkbench.data.InputException;
import java.nio.file.Path;
import java.util.List;

/** Placeholder. */
public final class CurveFile {
    private CurveFile() {}

    /** Placeholder. */
    public static List<TabulatedCurve> read(Path file, Extrapolation extrapolation) throws InputException {
        if (file.toString().isEmpty()) {
            throw new InputException("", "", "");
        }
        return List.of();
    }
}
