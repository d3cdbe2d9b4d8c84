package io.github.nafworkbench.data.split;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import java.util.OptionalLong;

/** Rows drawn one by one. */
public record RandomSplit(double testShare, long drawnBy) implements SplitDesign {
    @Override
    public Split split(Dataset dataset) throws InputException {
        return Split.random(dataset.rows(), testShare, drawnBy);
    }

    @Override
    public RandomSplit withSeed(long seed) {
        return new RandomSplit(testShare, seed);
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(drawnBy);
    }

    @Override
    public String sentence() {
        return SplitDesign.percent(testShare) + " of the rows test, drawn at random, seed " + drawnBy;
    }

    @Override
    public RandomSplit onOtherRows() {
        return this;
    }
}
