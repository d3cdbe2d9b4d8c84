package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.NoiseSweep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that tell how often the noise is drawn, and with which random numbers. */
final class DrawOptions {
    /** Draws where no number is given. */
    static final int USUAL = 50;

    /** Most draws. */
    static final int MOST = 1_000_000;

    @Option(names = "--draws", paramLabel = "N", description = "Realisations a level (default: 50).")
    private @Nullable Integer draws;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description =
                    "In place of --draws: draw at each level until the standard error is at most P per cent of the "
                            + "RMSE, for every target; --details tells the draws.")
    private @Nullable Double precision;

    @Option(
            names = "--most-draws",
            paramLabel = "N",
            description = "Realisations a level with --precision at most (default: 10000).")
    private @Nullable Integer mostDraws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the noise and of the chips (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--common-random-numbers",
            description = "Let all levels see the same random numbers, scaled (default: each its own).")
    private boolean commonNumbers;

    long seed() {
        return seed;
    }

    NoiseSweep.Numbers numbers() {
        return commonNumbers ? NoiseSweep.Numbers.COMMON_DRAWN : NoiseSweep.Numbers.FRESH;
    }

    void check() throws InputException {
        if (draws != null) {
            WholeNumber.check("--draws", draws, 1, MOST, USUAL);
        }
        if (mostDraws != null) {
            WholeNumber.check("--most-draws", mostDraws, 1, MOST, USUAL);
        }
        if (precision != null && !(precision > 0 && precision <= 100)) {
            throw new InputException(
                    "--precision", "must be above 0 and at most 100, got " + precision, "Give per cent such as 1");
        }
        if (precision != null && draws != null) {
            throw new InputException(
                    "--draws", "is not for use with --precision, which finds their number", "Give --most-draws");
        }
        if (precision == null && mostDraws != null) {
            throw new InputException("--most-draws", "is for use with --precision", "Give --precision too, or --draws");
        }
    }

    /** Draws at one level; tells on standard error if the precision is not reached. */
    void draw(CommandSpec command, NoiseSweep sweep, int number, double level) {
        if (precision == null) {
            sweep.draw(number, draws == null ? USUAL : draws);
            return;
        }
        int most = mostDraws == null ? 10_000 : mostDraws;
        boolean reached = sweep.drawUntil(number, precision / 100, most, () -> false);
        if (sweep.nonFinite(number) > 0) {
            Output.tell(
                    command,
                    "at level " + Output.figure(level, "") + " " + sweep.nonFinite(number) + " of "
                            + sweep.draws(number)
                            + " draws had no finite error; there is no RMSE to be drawn more precisely.");
        } else if (!reached) {
            Output.tell(
                    command,
                    "at level " + Output.figure(level, "") + " the standard error is still above " + precision
                            + " % of the RMSE after "
                            + sweep.draws(number) + " draws.");
        }
    }
}
