package io.github.nafworkbench.curve.editing;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.CurveFile;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import java.nio.charset.StandardCharsets;

/** A curve as the text that spreadsheets and plotting programs put on the clipboard: two columns, {@code z TAB h}. */
public final class CurveText {
    private static final String NAME = "Clipboard";
    /** Longer text is no curve. */
    private static final int LONGEST = 400_000;

    private CurveText() {}

    /** The knots of a table, else {@code range}'s, with a header; numbers are written so that they read back exactly. */
    public static String of(ActivationCurve curve, KnotRange range) {
        TabulatedCurve table = curve instanceof TabulatedCurve t ? t : range.tabulated(curve);
        StringBuilder text = new StringBuilder("z\th\n");
        for (int k = 0; k < table.knots(); k++) {
            text.append(table.x(k)).append('\t').append(table.y(k)).append('\n');
        }
        return text.toString();
    }

    /**
     * Reads a curve, by the rules of {@link CurveFile}; of several columns of outputs the first.
     *
     * @throws InputException if the text is not a table of at least {@link CurveFile#FEWEST_POINTS} points with
     *     increasing z
     */
    public static TabulatedCurve read(String text, Extrapolation extrapolation) throws InputException {
        if (text.isBlank()) {
            throw new InputException(NAME, "holds no text", "Copy two columns, z and h, then paste again");
        }
        if (text.length() > LONGEST) {
            throw new InputException(NAME, "holds too much text for a curve", "Copy two columns, z and h, alone");
        }
        return CurveFile.read(NAME, text.getBytes(StandardCharsets.UTF_8), extrapolation)
                .get(0);
    }
}
