package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Remapping;
import io.github.nafworkbench.network.Samples;
import java.util.Optional;

/**
 * What other weights without training would do where curves differ from the ideal ones in offset, amplitude, gain and
 * threshold: identity I10 of {@code docs/architecture.md}, {@link Remapping}. Exact where the curves are such forms of the
 * ideal ones; where they are near to such forms, what is left is their difference of shape.
 *
 * @param network with the realised curves and the other weights
 * @param exact whether every curve is an affine form of the one it was trained with
 * @param rmse of it, in the target's unit
 * @param largestDifference of its first output from that of the trained network with ideal curves, over the rows tested, in
 *     the target's unit: how exact it is
 */
public record RemappedError(Network network, boolean exact, Rmse rmse, double largestDifference) {
    /** Above this ratio to the error with ideal curves, re-mapping does not suffice. */
    private static final double MOST_RATIO = 1.05;

    /**
     * Computes it.
     *
     * @param kernel the calling thread's
     * @param trained network with the curves it was trained with
     * @param forms for every neuron an affine form of the curve it was trained with, like its realised curve
     * @param halfRange one network unit of the target in its own unit
     * @return empty if no curve differs, a form is none, or re-mapping does not suffice: the error is above 1.05 of that with
     *     ideal curves
     */
    public static Optional<RemappedError> of(
            Kernel kernel, Network trained, Curves realised, Curves forms, Samples samples, double halfRange) {
        if (realised.equals(trained.curves()) || Remapping.strangers(trained.curves(), forms) > 0) {
            return Optional.empty();
        }
        Network remapped = Remapping.of(trained, forms).with(realised);
        double[] before = kernel.outputs(trained, samples);
        double[] after = kernel.outputs(remapped, samples);
        double largest = 0;
        for (int i = 0; i < samples.count(); i++) {
            largest = Math.max(largest, Math.abs(after[i] - before[i]));
        }
        Rmse ideal = Rmse.of(before, samples.targets(), samples.count(), halfRange);
        Rmse rmse = Rmse.of(after, samples.targets(), samples.count(), halfRange);
        boolean exact = forms.equals(realised);
        return exact || rmse.value() <= MOST_RATIO * ideal.value()
                ? Optional.of(new RemappedError(remapped, exact, rmse, halfRange * largest))
                : Optional.empty();
    }
}
