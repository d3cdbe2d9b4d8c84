package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.split.ColumnSplit;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.split.Twins;
import io.github.nafworkbench.data.statistics.Bins;
import io.github.nafworkbench.data.statistics.NumberSummary;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.view.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a split design comes to, before it is used.
 *
 * @param twins test rows whose inputs equal those of a training row
 * @param unused rows that neither train nor test
 * @param lines where the first test rows are in the file
 * @param cells of a split by a column, the cells to choose from; else empty
 */
record SplitPreview(
        SplitDesign design,
        Column.Numbers target,
        NumberSummary train,
        NumberSummary test,
        Bins trainBins,
        Bins testBins,
        Twins twins,
        int unused,
        String lines,
        List<String> cells) {
    private static final int INTERVALS = 40;
    private static final int MOST_RANGES = 24;
    private static final int MOST_CELLS = 200;

    /**
     * Splits the rows of an experiment by another design.
     *
     * @throws InputException if that cannot be trained
     */
    static SplitPreview of(Table table, Experiment experiment, SplitDesign design) throws InputException {
        PreparedData.check(experiment.with(design));
        Split split = design.split(experiment.dataset());
        Column.Numbers target = experiment.dataset().targets().get(0);
        Bins all = Bins.of(target.values(), INTERVALS);
        return new SplitPreview(
                design,
                target,
                summary(target, split.train()),
                summary(target, split.test()),
                Bins.of(target.values(), split.train(), all.low(), all.high(), INTERVALS),
                Bins.of(target.values(), split.test(), all.low(), all.high(), INTERVALS),
                Twins.in(experiment.dataset(), split),
                table.rows() - split.train().length - split.test().length,
                ranges(split.test(), table.lines()),
                design instanceof ColumnSplit by
                        ? by.parts().names().stream().limit(MOST_CELLS).toList()
                        : List.of());
    }

    private static NumberSummary summary(Column.Numbers column, int[] rows) {
        return NumberSummary.of(
                Arrays.stream(rows).mapToDouble(row -> column.values()[row]).toArray());
    }

    /** Line numbers of rows, neighbours as ranges: {@code "3, 7, 12–15 and 400 more"}. */
    static String ranges(int[] rows, int[] lines) {
        StringBuilder text = new StringBuilder();
        int told = 0;
        int from = 0;
        for (int range = 0; range < MOST_RANGES && from < rows.length; range++) {
            int first = from;
            int to = IntStream.range(first, rows.length)
                    .filter(i -> i + 1 == rows.length || rows[i + 1] != rows[i] + 1)
                    .findFirst()
                    .orElse(first);
            text.append(range == 0 ? "" : ", ").append(lines[rows[from]]);
            if (to > from) {
                text.append(to == from + 1 ? ", " : "–").append(lines[rows[to]]);
            }
            told += to - from + 1;
            from = to + 1;
        }
        return told < rows.length ? text + " and " + Labels.count(rows.length - told) + " more" : text.toString();
    }
}
