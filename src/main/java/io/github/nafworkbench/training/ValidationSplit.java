package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.util.Arrays;

/**
 * Training samples parted for early stopping.
 *
 * @param fitted trained on; all of them without validation
 * @param aside kept aside; none without validation
 */
record ValidationSplit(Samples fitted, Samples aside) {
    /** Keeps the first rows of a permutation keyed by the seed aside. */
    static ValidationSplit of(Samples train, Training.Validation validation, long seed) {
        int[] order = RandomStream.of(seed, Purpose.VALIDATION).permutation(train.count());
        int aside = validation.rows(order.length);
        int[] fitted = Arrays.copyOfRange(order, aside, order.length);
        Arrays.sort(fitted);
        return new ValidationSplit(aside == 0 ? train : train.pick(fitted), train.pick(Arrays.copyOf(order, aside)));
    }
}
