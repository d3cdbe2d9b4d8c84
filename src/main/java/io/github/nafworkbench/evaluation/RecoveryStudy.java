package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The whole story on one chip: trains with ideal curves, puts noise on the neurons, gives every neuron a shape of its
 * own, retrains with these beside a control trained as long, and puts noise on the retrained network.
 */
public final class RecoveryStudy {
    private final Experiment experiment;
    private final Settings settings;
    private final Kernel kernel;
    private final LongSupplier nanoClock;
    private final BooleanSupplier cancelled;
    private final Progress progress;

    /**
     * What is done after training.
     *
     * @param dispersion r.m.s. amplitude of the smooth random shape of every neuron, network units
     * @param chip seed of these shapes
     * @param epochs length of retraining
     * @param levels levels of additive noise, network units, ascending from 0
     * @param draws Monte-Carlo draws a level
     * @param noiseSeed seed of the noise
     */
    public record Settings(double dispersion, long chip, int epochs, double[] levels, int draws, long noiseSeed) {}

    /** The parts of the work, in order. */
    public enum Step {
        TRAINING("training"),
        NOISE_BEFORE("noise"),
        RETRAINING("retraining"),
        NOISE_AFTER("noise after retraining");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        /** Name for people. */
        public String label() {
            return label;
        }
    }

    /** Is told how far the work is, on the working thread. */
    @FunctionalInterface
    public interface Progress {
        /** A step has got to {@code done} of {@code all} epochs or noise levels. */
        void at(Step step, int done, int all);
    }

    /**
     * Prepares a study.
     *
     * @param kernel the calling thread's
     * @param cancelled asked between epochs and noise levels
     */
    public RecoveryStudy(
            Experiment experiment,
            Settings settings,
            Kernel kernel,
            LongSupplier nanoClock,
            BooleanSupplier cancelled,
            Progress progress) {
        this.experiment = experiment;
        this.settings = settings;
        this.kernel = kernel;
        this.nanoClock = nanoClock;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /**
     * Does the work on the calling thread.
     *
     * @return the findings, or nothing when cancelled
     * @throws InputException if the experiment cannot be prepared or its training diverges
     */
    public Optional<RecoveryFindings> run() throws InputException {
        PreparedData data = PreparedData.of(experiment);
        Curves realised =
                experiment.idealCurves().dispersed(CurveSpread.ofShape(settings.dispersion()), settings.chip());
        Tuning tuning = new Tuning(realised, CurveSpread.NONE, settings.chip(), NoiseModel.NONE);
        Trainer trainer = new Trainer(
                1,
                experiment,
                data,
                () -> tuning,
                cancelled,
                kernel,
                (k, network, samples, noise) -> Double.NaN,
                nanoClock,
                this::tell);
        TrainingSnapshot trained = trainer.train(experiment.training().epochs());
        refuseDiverged(trained);
        progress.at(
                Step.TRAINING,
                experiment.training().epochs(),
                experiment.training().epochs());
        Optional<RecoveryFindings.UnderNoise> before = underNoise(trained.trained(), data, Step.NOISE_BEFORE);
        TrainingSnapshot end = trainer.retrain(settings.epochs());
        refuseDiverged(end);
        progress.at(Step.RETRAINING, settings.epochs(), settings.epochs());
        Network retrained = end.retrained().orElseThrow();
        Optional<RecoveryFindings.UnderNoise> after = underNoise(retrained, data, Step.NOISE_AFTER);
        if (before.isEmpty() || after.isEmpty() || cancelled.getAsBoolean()) {
            return Optional.empty();
        }
        TrainedModel model = new TrainedModel(experiment, data, end.trained(), end.epochs());
        return Optional.of(findings(model, end, realised, before.get(), after.get()));
    }

    private RecoveryFindings findings(
            TrainedModel model,
            TrainingSnapshot end,
            Curves curves,
            RecoveryFindings.UnderNoise before,
            RecoveryFindings.UnderNoise after) {
        PreparedData data = model.data();
        Network realised = model.network().with(curves);
        Network retrained = end.retrained().orElseThrow();
        Network control = end.control().orElseThrow();
        return new RecoveryFindings(
                settings,
                model,
                end,
                curves,
                Rmse.of(kernel, realised, data.train(), data.targetNetworkUnit()),
                new Recovery(
                        before.tolerance().clean(),
                        testRmse(realised, data),
                        after.tolerance().clean(),
                        testRmse(control, data)),
                TestPredictions.of(kernel, data, model.network(), realised, retrained, control),
                before,
                after);
    }

    private Optional<RecoveryFindings.UnderNoise> underNoise(Network network, PreparedData data, Step step) {
        NoiseSource additive = NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0);
        NoiseSweep sweep = new NoiseSweep(
                kernel,
                network,
                TestRows.of(data),
                NoiseModel.of(),
                additive,
                settings.levels(),
                settings.noiseSeed(),
                NoiseSweep.Numbers.FRESH);
        for (int level = 0; level < sweep.levels(); level++) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            sweep.draw(level, settings.draws());
            progress.at(step, level + 1, sweep.levels());
        }
        Tolerance tolerance = Tolerance.of(testRmse(network, data), sweep.prediction(), additive);
        return Optional.of(new RecoveryFindings.UnderNoise(sweep.response(), tolerance, sweep.exact()));
    }

    private Rmse testRmse(Network network, PreparedData data) {
        return Rmse.of(kernel, network, data.test(), data.targetNetworkUnit());
    }

    private void tell(TrainingSnapshot snapshot) {
        if (snapshot.retrained().isPresent()) {
            progress.at(Step.RETRAINING, snapshot.retrainedEpochs(), settings.epochs());
        } else {
            progress.at(Step.TRAINING, snapshot.epochs(), experiment.training().epochs());
        }
    }

    private static void refuseDiverged(TrainingSnapshot snapshot) throws InputException {
        if (snapshot.state() == TrainingSnapshot.State.DIVERGED) {
            throw new InputException(
                    "Training",
                    "diverged: the error is no longer a finite number",
                    "Try another --seed or fewer epochs");
        }
    }
}
