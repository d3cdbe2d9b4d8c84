package io.github.nafworkbench.data.split;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.OptionalLong;

/**
 * Whole groups of rows: in random order groups go to the test part as long as each brings it nearer to its share.
 * A network is so tested on kinds it has not seen.
 */
public record GroupedSplit(RowLabels groups, double testShare, long drawnBy) implements SplitDesign {
    @Override
    public Split split(Dataset dataset) throws InputException {
        groups.checkRows(dataset);
        int[] sizes = new int[groups.names().size()];
        for (int group : groups.of()) {
            sizes[group]++;
        }
        boolean[] tests = new boolean[sizes.length];
        int goal = Split.testRows(dataset.rows(), testShare);
        int taken = 0;
        for (int group : RandomStream.of(drawnBy, Purpose.SPLIT).permutation(sizes.length)) {
            if (Math.abs(taken + sizes[group] - goal) < Math.abs(taken - goal)) {
                tests[group] = true;
                taken += sizes[group];
            }
        }
        if (taken == 0) {
            throw new InputException(
                    "Column " + groups.column(),
                    "has groups too large to test on " + SplitDesign.percent(testShare) + " of the rows",
                    "Choose another share or column");
        }
        int training = dataset.rows() - taken;
        if (training < 2) {
            throw new InputException(
                    "Column " + groups.column(),
                    "has groups too large: " + taken + " rows would test and " + training
                            + " train, and at least 2 must",
                    "Choose another share or column");
        }
        return Split.by(dataset.rows(), row -> tests[groups.of()[row]]);
    }

    @Override
    public GroupedSplit withSeed(long seed) {
        return new GroupedSplit(groups, testShare, seed);
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(drawnBy);
    }

    @Override
    public String sentence() {
        return "about " + SplitDesign.percent(testShare) + " of the rows test, whole groups of " + groups.column()
                + ", seed " + drawnBy;
    }
}
