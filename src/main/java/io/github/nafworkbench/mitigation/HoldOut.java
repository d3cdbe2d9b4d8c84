package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import io.github.nafworkbench.training.PreparedData;
import java.util.Arrays;
import java.util.Optional;

/** Training rows parted into rows to train on and rows to choose by, which stand in the place of the test rows. */
final class HoldOut {
    private static final double SHARE = 0.2;

    private HoldOut() {}

    /**
     * Parts the training rows; scaling stays that of all of them, and the test rows are not there any more.
     *
     * @return empty if there are fewer than four, two for each part
     */
    static Optional<PreparedData> of(PreparedData data, long seed) {
        Samples all = data.train();
        if (all.count() < 4) {
            return Optional.empty();
        }
        int[] order = RandomStream.of(seed, Purpose.VALIDATION).permutation(all.count());
        int aside = Math.max(2, (int) Math.round(SHARE * order.length));
        int[] fitted = Arrays.copyOfRange(order, aside, order.length);
        Arrays.sort(fitted);
        return Optional.of(new PreparedData(
                data.dataset(),
                data.split(),
                data.inputScaling(),
                data.targetScaling(),
                all.pick(fitted),
                all.pick(Arrays.copyOf(order, aside))));
    }
}
