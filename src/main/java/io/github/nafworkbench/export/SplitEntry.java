package io.github.nafworkbench.export;

import io.github.nafworkbench.data.split.ColumnSplit;
import io.github.nafworkbench.data.split.CountedSplit;
import io.github.nafworkbench.data.split.FoldSplit;
import io.github.nafworkbench.data.split.GroupedSplit;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.data.split.RowLabels;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.split.StratifiedSplit;
import java.util.List;

/**
 * How a model's rows were split, in its file; what a kind does not need is 0 or empty.
 *
 * @param kind {@code random}, {@code stratified}, {@code grouped}, {@code fold}, {@code counts} or {@code column}
 * @param column whose cells are groups or parts
 * @param labels its different cells
 * @param labelOfRow {@code [row]}, index into {@code labels}
 * @param testLabel the cell of the rows that test
 */
record SplitEntry(
        String kind,
        double testShare,
        long seed,
        int folds,
        int fold,
        int trainRows,
        int testRows,
        String column,
        List<String> labels,
        int[] labelOfRow,
        String testLabel) {
    private static final RowLabels NO_LABELS = new RowLabels("", List.of(), new int[0]);

    static SplitEntry of(SplitDesign design) {
        if (design instanceof RandomSplit s) {
            return drawn("random", s, NO_LABELS);
        }
        if (design instanceof StratifiedSplit s) {
            return drawn("stratified", s, NO_LABELS);
        }
        if (design instanceof GroupedSplit s) {
            return drawn("grouped", s, s.groups());
        }
        if (design instanceof FoldSplit s) {
            return new SplitEntry("fold", 0, s.drawnBy(), s.folds(), s.fold(), 0, 0, "", List.of(), new int[0], "");
        }
        if (design instanceof CountedSplit s) {
            return new SplitEntry(
                    "counts", 0, s.drawnBy(), 0, 0, s.trainRows(), s.testRows(), "", List.of(), new int[0], "");
        }
        ColumnSplit s = (ColumnSplit) design;
        RowLabels parts = s.parts();
        return new SplitEntry("column", 0, 0, 0, 0, 0, 0, parts.column(), parts.names(), parts.of(), s.test());
    }

    private static SplitEntry drawn(String kind, SplitDesign design, RowLabels labels) {
        return new SplitEntry(
                kind,
                design.testShare(),
                design.seed().orElseThrow(),
                0,
                0,
                0,
                0,
                labels.column(),
                labels.names(),
                labels.of(),
                "");
    }

    /**
     * The design this entry describes.
     *
     * @throws IllegalArgumentException if its kind is not known
     */
    SplitDesign toDesign() {
        return switch (kind) {
            case "random" -> new RandomSplit(testShare, seed);
            case "stratified" -> new StratifiedSplit(testShare, seed);
            case "grouped" -> new GroupedSplit(rowLabels(), testShare, seed);
            case "fold" -> new FoldSplit(folds, fold, seed);
            case "counts" -> new CountedSplit(trainRows, testRows, seed);
            case "column" -> new ColumnSplit(rowLabels(), testLabel);
            default -> throw new IllegalArgumentException("kind of split must be known, got " + kind);
        };
    }

    private RowLabels rowLabels() {
        return new RowLabels(column, labels, labelOfRow);
    }
}
