package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Remapping;
import io.github.nafworkbench.network.Samples;
import java.util.Optional;

/**
 * What other weights without training would do where all curves differ from the ideal ones in offset, amplitude, gain and
 * threshold only: identity I10 of {@code docs/architecture.md}, {@link Remapping}.
 *
 * @param network with the realised curves and the other weights
 * @param rmse of it, in the target's unit
 * @param largestDifference of its first output from that of the trained network with ideal curves, over the rows tested, in
 *     the target's unit: how exact it is
 */
public record RemappedError(Network network, Rmse rmse, double largestDifference) {
    /**
     * Computes it.
     *
     * @param kernel the calling thread's
     * @param trained network with the curves it was trained with
     * @param halfRange one network unit of the target in its own unit
     * @return empty if no curve differs, or one in its shape
     */
    public static Optional<RemappedError> of(
            Kernel kernel, Network trained, Curves realised, Samples samples, double halfRange) {
        if (realised.equals(trained.curves()) || Remapping.strangers(trained.curves(), realised) > 0) {
            return Optional.empty();
        }
        Network remapped = Remapping.of(trained, realised);
        double[] before = kernel.outputs(trained, samples);
        double[] after = kernel.outputs(remapped, samples);
        double largest = 0;
        for (int i = 0; i < samples.count(); i++) {
            largest = Math.max(largest, Math.abs(after[i] - before[i]));
        }
        return Optional.of(new RemappedError(
                remapped, Rmse.of(after, samples.targets(), samples.count(), halfRange), halfRange * largest));
    }
}
