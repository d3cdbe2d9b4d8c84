package io.github.nafworkbench.data.split;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.OptionalLong;

/** Numbers of rows, drawn at random; what is left over is not used. */
public record CountedSplit(int trainRows, int testRows, long drawnBy) implements SplitDesign {
    @Override
    public Split split(Dataset dataset) throws InputException {
        if (trainRows < 2 || testRows < 1 || (long) trainRows + testRows > dataset.rows()) {
            throw new InputException(
                    "Split into " + trainRows + " and " + testRows + " rows",
                    "there are " + dataset.rows() + " rows, and at least 2 must train and 1 test",
                    "Choose smaller numbers");
        }
        int[] order = RandomStream.of(drawnBy, Purpose.SPLIT).permutation(dataset.rows());
        return Split.at(order, 0, testRows, testRows + trainRows);
    }

    @Override
    public double testShare() {
        return testRows / (double) (trainRows + testRows);
    }

    @Override
    public CountedSplit withSeed(long seed) {
        return new CountedSplit(trainRows, testRows, seed);
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(drawnBy);
    }

    @Override
    public String sentence() {
        return trainRows + " rows train and " + testRows + " test, drawn at random, seed " + drawnBy;
    }
}
