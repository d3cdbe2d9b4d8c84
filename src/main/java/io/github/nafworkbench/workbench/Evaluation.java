package io.github.nafworkbench.workbench;

import io.github.nafworkbench.evaluation.CurveDamage;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.Recovery;
import io.github.nafworkbench.evaluation.RemappedError;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.util.List;
import java.util.Optional;

/**
 * All errors that are shown for one state of training and tuning; test RMSE in the target's unit. A value.
 *
 * @param snapshot the state of training they belong to
 * @param tuning the curves and noise they belong to
 * @param ideal trained weights, ideal curves, no noise
 * @param realised trained weights, realised curves, no noise
 * @param retrained retrained weights, realised curves, no noise
 * @param control control weights, ideal curves, no noise
 * @param curvesChanged whether the retrained weights were retrained with other curves than the realised ones now; their
 *     error then says nothing about retraining
 * @param noisy trained weights, realised curves, the noise now
 * @param noisyRetrained retrained weights, realised curves, the noise now
 * @param response of the trained weights with realised curves; empty in a first estimate that had no time for it
 * @param responseRetrained of the retrained weights with realised curves
 * @param shares {@code [hidden layer][neuron]} of the noise error of the newest weights; all 0 without noise
 * @param damage {@code [hidden layer][neuron]}, how much the mean squared error of the trained weights would fall if that neuron
 *     alone had its ideal curve, see {@link CurveDamage}; empty if all curves are ideal
 * @param remapped what re-mapped weights would do, where they suffice to undo the differences of the curves; empty while training goes on
 * @param selected the neuron that was selected, if any
 * @param netInputs of that neuron, on training rows
 */
public record Evaluation(
        TrainingSnapshot snapshot,
        Tuning tuning,
        Rmse ideal,
        Rmse realised,
        Optional<Rmse> retrained,
        Optional<Rmse> control,
        boolean curvesChanged,
        NoisyRmse noisy,
        Optional<NoisyRmse> noisyRetrained,
        Optional<NoiseResponse> response,
        Optional<NoiseResponse> responseRetrained,
        List<List<Double>> shares,
        List<List<Double>> damage,
        Optional<RemappedError> remapped,
        Optional<NeuronId> selected,
        Optional<NetInputs> netInputs) {
    /**
     * RMSE under noise.
     *
     * @param rmse by Monte Carlo
     * @param standardError from the spread between draws
     * @param draws how many
     * @param theory by formula
     * @param exact whether the formula is exact at any level
     */
    public record NoisyRmse(double rmse, double standardError, int draws, double theory, boolean exact) {}

    /** Shares of the falls of {@link #damage}, those below 0 left out; all 0 if there is none. */
    public List<List<Double>> damageShares() {
        double sum = damage.stream()
                .flatMap(List::stream)
                .mapToDouble(fall -> Math.max(0, fall))
                .sum();
        return damage.stream()
                .map(layer -> layer.stream()
                        .map(fall -> sum > 0 ? Math.max(0, fall) / sum : 0)
                        .toList())
                .toList();
    }

    /** The before-and-after figures once something was retrained with the curves now. */
    public Optional<Recovery> recovery() {
        return curvesChanged
                ? Optional.empty()
                : retrained.flatMap(r -> control.map(c -> new Recovery(ideal, realised, r, c)));
    }
}
