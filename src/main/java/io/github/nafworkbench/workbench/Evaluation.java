package io.github.nafworkbench.workbench;

import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.evaluation.NoiseResponse;
import io.github.nafworkbench.evaluation.Recovery;
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

    /** The before-and-after figures once something was retrained with the curves now. */
    public Optional<Recovery> recovery() {
        return curvesChanged
                ? Optional.empty()
                : retrained.flatMap(r -> control.map(c -> new Recovery(ideal, realised, r, c)));
    }
}
