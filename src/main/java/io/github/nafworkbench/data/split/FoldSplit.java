package io.github.nafworkbench.data.split;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.OptionalLong;

/** One of several equal parts tests, the others train. Parts are counted from 1. */
public record FoldSplit(int folds, int fold, long drawnBy) implements SplitDesign {
    @Override
    public Split split(Dataset dataset) throws InputException {
        if (folds < 2 || folds > dataset.rows() / 2 || fold < 1 || fold > folds) {
            throw new InputException(
                    "Fold " + fold + " of " + folds,
                    "there must be 2 to " + Math.max(2, dataset.rows() / 2) + " folds for " + dataset.rows()
                            + " rows, counted from 1",
                    "Choose for example fold 1 of 5");
        }
        int[] order = RandomStream.of(drawnBy, Purpose.SPLIT).permutation(dataset.rows());
        return Split.at(
                order,
                SplitDesign.edge(dataset.rows(), folds, fold - 1),
                SplitDesign.edge(dataset.rows(), folds, fold),
                dataset.rows());
    }

    @Override
    public double testShare() {
        return 1.0 / folds;
    }

    @Override
    public FoldSplit withSeed(long seed) {
        return new FoldSplit(folds, fold, seed);
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(drawnBy);
    }

    @Override
    public String sentence() {
        return "fold " + fold + " of " + folds + " tests, seed " + drawnBy;
    }

    @Override
    public FoldSplit onOtherRows() {
        return this;
    }
}
