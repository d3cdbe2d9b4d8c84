package io.github.nafworkbench.data.split;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Rows drawn so that both parts have the target's distribution: sorted by the first target, the rows are cut into
 * as many strata as the smaller part has rows, and one is drawn from each.
 */
public record StratifiedSplit(double testShare, long drawnBy) implements SplitDesign {
    @Override
    public Split split(Dataset dataset) throws InputException {
        int rows = dataset.rows();
        int testRows = Split.testRows(rows, testShare);
        boolean drawTest = testRows <= rows - testRows;
        boolean[] drawn = drawn(dataset.targetValues()[0], drawTest ? testRows : rows - testRows);
        return Split.by(rows, row -> drawn[row] == drawTest);
    }

    private boolean[] drawn(double[] target, int strata) {
        int[] place = new int[target.length];
        int[] shuffled = RandomStream.of(drawnBy, Purpose.SPLIT).permutation(target.length);
        for (int i = 0; i < shuffled.length; i++) {
            place[shuffled[i]] = i;
        }
        int[] sorted = IntStream.range(0, target.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> target[row]).thenComparingInt(row -> place[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        RandomStream lots = RandomStream.of(drawnBy, Purpose.STRATA);
        boolean[] drawn = new boolean[target.length];
        for (int stratum = 0; stratum < strata; stratum++) {
            int from = SplitDesign.edge(target.length, strata, stratum);
            int size = SplitDesign.edge(target.length, strata, stratum + 1) - from;
            drawn[sorted[from + (int) (lots.uniform(stratum) * size)]] = true;
        }
        return drawn;
    }

    @Override
    public StratifiedSplit withSeed(long seed) {
        return new StratifiedSplit(testShare, seed);
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(drawnBy);
    }

    @Override
    public String sentence() {
        return SplitDesign.percent(testShare) + " of the rows test, spread evenly over the target, seed " + drawnBy;
    }

    @Override
    public StratifiedSplit onOtherRows() {
        return this;
    }
}
