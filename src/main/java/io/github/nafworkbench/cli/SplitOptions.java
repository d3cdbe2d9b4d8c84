package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.split.ColumnSplit;
import io.github.nafworkbench.data.split.CountedSplit;
import io.github.nafworkbench.data.split.FoldSplit;
import io.github.nafworkbench.data.split.GroupedSplit;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.data.split.RowLabels;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.split.StratifiedSplit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rows train and which test, and how columns are scaled, as typed. */
final class SplitOptions {
    private static final Pattern FOLD = Pattern.compile("fold:(\\d{1,9})/(\\d{1,9})");

    @Option(
            names = "--test",
            paramLabel = "SHARE",
            description = "Share of the rows kept for testing (default: ${DEFAULT-VALUE}).")
    private double test = SplitDesign.DEFAULT_TEST_SHARE;

    @Option(
            names = "--split",
            paramLabel = "HOW",
            description = "random; stratified (test rows spread evenly over the target); group:COLUMN (whole groups "
                    + "test); fold:K/N (part K of N tests); column:COLUMN or column:COLUMN=CELL (the rows with that "
                    + "cell test, by default 'test') (default: random).")
    private String split = "random";

    @Option(names = "--train-rows", paramLabel = "N", description = "Train on this many rows drawn at random.")
    private @Nullable Integer trainRows;

    @Option(
            names = "--test-rows",
            paramLabel = "N",
            description = "With --train-rows: test on this many others (default: all others).")
    private @Nullable Integer testRows;

    @Option(
            names = "--split-seed",
            paramLabel = "S",
            description = "Seed of the split, to train with several seeds on the same rows (default: that of --seed).")
    private @Nullable Long splitSeed;

    @Option(
            names = "--scaling",
            paramLabel = "KIND",
            description = "min-max, standard or robust, fitted on the training rows, or whole-table: min-max fitted "
                    + "on the test rows too, to compare with work that did so (default: min-max).")
    private String scaling = ScalingKind.MIN_MAX.code();

    ScalingKind scaling() throws InputException {
        return ScalingKind.coded(scaling);
    }

    /**
     * The design.
     *
     * @param table whose columns a split can go by
     * @param seed of the split unless it has its own
     */
    SplitDesign design(Table table, long seed) throws InputException {
        long own = splitSeed == null ? seed : splitSeed;
        if (trainRows != null) {
            if (!split.equals("random")) {
                throw new InputException("--split " + split, "does not go with --train-rows", "Leave one of them out");
            }
            return new CountedSplit(trainRows, testRows == null ? table.rows() - trainRows : testRows, own);
        }
        if (testRows != null) {
            throw new InputException("--test-rows", "needs --train-rows", "Give both, or --test SHARE");
        }
        Matcher fold = FOLD.matcher(split);
        if (fold.matches()) {
            return new FoldSplit(Integer.parseInt(fold.group(2)), Integer.parseInt(fold.group(1)), own);
        }
        if (split.startsWith("group:")) {
            return new GroupedSplit(RowLabels.of(table, after("group:")), test, own);
        }
        if (split.startsWith("column:")) {
            return byColumn(table, after("column:"));
        }
        return switch (split) {
            case "random" -> new RandomSplit(test, own);
            case "stratified" -> new StratifiedSplit(test, own);
            default ->
                throw new InputException(
                        "--split '" + split + "'",
                        "is not known",
                        "Give random, stratified, group:COLUMN, fold:1/5 or column:COLUMN");
        };
    }

    private String after(String prefix) {
        return split.substring(prefix.length());
    }

    private static SplitDesign byColumn(Table table, String named) throws InputException {
        int equals = named.lastIndexOf('=');
        if (equals < 0 || table.column(named).isPresent()) {
            return ColumnSplit.of(RowLabels.of(table, named));
        }
        RowLabels parts = RowLabels.of(table, named.substring(0, equals));
        return ColumnSplit.of(parts, named.substring(equals + 1));
    }
}
