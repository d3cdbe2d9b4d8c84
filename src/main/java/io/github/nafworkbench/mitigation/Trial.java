package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.evaluation.OutsideRange;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.Training;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What mitigations work with: one circuit, and trainings of it that several controls share, each done once. A
 * mitigation does all its own work itself, so that what it takes can be told. Used by one thread.
 */
public final class Trial {
    /** First draw of what mitigations fit and choose by: far from the draws that the test rows see. */
    static final long FITTED_DRAW = 1L << 40;

    private final Circuit circuit;
    private final Settings settings;
    private final Kernel kernel;
    private final LongSupplier nanoClock;
    private final BooleanSupplier cancelled;
    private @Nullable Trained retrained;
    private @Nullable Trained afresh;

    /**
     * How much is done.
     *
     * @param epochs of further training
     * @param copies of every hidden neuron when they are pooled
     * @param reads of the circuit when they are averaged
     * @param members of an ensemble
     * @param chips that variation-aware training trains for
     * @param draws of the noise, at least two
     * @param seed of the noise
     */
    public record Settings(int epochs, int copies, int reads, int members, int chips, int draws, long seed) {
        /** Settings where nothing else is asked for, of so many epochs. */
        public static Settings of(int epochs) {
            return new Settings(epochs, 4, 4, 4, 8, 50, 1);
        }
    }

    /**
     * A training that has ended.
     *
     * @param network with the curves it was trained with
     * @param how it was trained
     * @param epochs that brought new weights
     * @param trouble one sentence for the user if it did not end well, else empty
     */
    public record Trained(Network network, Training how, int epochs, String trouble) {
        static String diverged(int epochs) {
            return "The training diverged after " + epochs + " epochs; these are its last finite weights.";
        }
    }

    /**
     * Prepares a trial.
     *
     * @param kernel the calling thread's
     * @param cancelled asked between epochs
     */
    public Trial(Circuit circuit, Settings settings, Kernel kernel, LongSupplier nanoClock, BooleanSupplier cancelled) {
        this.circuit = circuit;
        this.settings = settings;
        this.kernel = kernel;
        this.nanoClock = nanoClock;
        this.cancelled = cancelled;
    }

    public Circuit circuit() {
        return circuit;
    }

    public Settings settings() {
        return settings;
    }

    Kernel kernel() {
        return kernel;
    }

    BooleanSupplier cancelled() {
        return cancelled;
    }

    PreparedData data() {
        return circuit.model().data();
    }

    NoiseModel noise() {
        return circuit.noise();
    }

    /** How the model was trained. */
    Training training() {
        return circuit.model().experiment().training();
    }

    /** Epochs of the model and the further ones: the length of a training from initial weights. */
    int wholeLength() {
        return circuit.model().epochs() + settings.epochs();
    }

    /** The initial weights of a seed with the curves of the devices. */
    Network initial() {
        return circuit.model()
                .experiment()
                .initialNetwork()
                .with(circuit.devices().curves(1));
    }

    /** Other initial weights with the curves of the devices; number 0 are those of the seed. */
    Network initial(int number) {
        Experiment experiment = circuit.model().experiment();
        long seed = RandomStream.of(experiment.trainingSeed(), Purpose.RESTART, number)
                .bits(0);
        return number == 0
                ? initial()
                : experiment
                        .withTrainingSeed(seed)
                        .initialNetwork()
                        .with(circuit.devices().curves(1));
    }

    /** Trains the trained weights on as before, with the curves of the devices. */
    Trained retrain() {
        Trained now = train(training(), circuit.realised(), settings.epochs());
        retrained = now;
        return now;
    }

    /** What {@link #retrain} gave, or gives now. */
    Trained retrained() {
        Trained now = retrained;
        return now == null ? retrain() : now;
    }

    /** Initial weights trained as the model was, but with the curves of the devices, and for the whole length. */
    Trained afresh() {
        Trained now = afresh;
        if (now == null) {
            now = train(training(), initial(), wholeLength());
            afresh = now;
        }
        return now;
    }

    /** Trains on the training rows, with the curves the network has. */
    Trained train(Training how, Network start, int epochs) {
        return train(how, start, epochs, data());
    }

    /** Trains on the training rows of other data. */
    Trained train(Training how, Network start, int epochs, PreparedData on) {
        Experiment experiment = circuit.model().experiment().with(how.withEpochs(Math.max(1, epochs)));
        Tuning tuning = new Tuning(start.curves(), CurveSpread.NONE, 0, NoiseModel.NONE);
        TrainingSnapshot end = new Trainer(
                        1,
                        experiment,
                        on,
                        () -> tuning,
                        cancelled,
                        start,
                        kernel,
                        (k, network, data, noise) -> Double.NaN,
                        nanoClock,
                        snapshot -> {})
                .train(epochs);
        return new Trained(
                end.trained(), how, end.epochs(), end.state().trouble() ? Trained.diverged(end.epochs()) : "");
    }

    /** A network that took no training. */
    Outcome.Applied applied(Network network, NoiseModel under) {
        return applied(network, training(), circuit.model().epochs(), under);
    }

    /** The trained weights trained on. */
    Outcome.Applied trainedOn(Trained trained) {
        int age = circuit.model().epochs() + trained.epochs();
        return applied(trained.network(), trained.how(), age, noise()).withCost(1, trained.epochs(), trained.trouble());
    }

    /** Initial weights trained. */
    Outcome.Applied trainedAnew(Trained trained) {
        return applied(trained.network(), trained.how(), trained.epochs(), noise())
                .withCost(1, trained.epochs(), trained.trouble());
    }

    private Outcome.Applied applied(Network network, Training how, int age, NoiseModel under) {
        Experiment old = circuit.model().experiment();
        Experiment own =
                old.withNeurons(network.topology().hidden(), old.ideal()).with(how);
        TrainedModel model = new TrainedModel(own, data(), network, age);
        return new Outcome.Applied(model, under, network.topology().parameters(), 0, 0, "");
    }

    /** Why the model cannot be trained in another way, in a sentence; empty if it can. */
    Optional<String> refusal(Training how) {
        try {
            PreparedData.check(circuit.model().experiment().with(how));
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(e.problem().sentence());
        }
    }

    /** Why a network cannot be used, in a sentence: a curve is asked for more than was measured; empty if it can. */
    Optional<String> refusal(Network network) {
        try {
            OutsideRange.check(kernel, network, data().train(), "training rows");
            OutsideRange.check(kernel, network, data().test(), "test rows");
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(e.problem().sentence());
        }
    }

    /** Errors of a network under noise on the test rows for every target, of the same draws for all networks. */
    List<DrawnErrors> errors(Network network, NoiseModel under) {
        return DrawnErrors.of(kernel, network, TestRows.ofAll(data()), under, 0, settings.draws(), settings.seed());
    }

    /**
     * Error under the noise on the test rows of other data, to choose by, of draws that {@link #errors} does not see: root
     * mean square over all targets, network units.
     */
    double errorToChooseBy(Network network, PreparedData on) {
        List<TestRows> rows = TestRows.ofAll(on);
        List<DrawnErrors> errors =
                DrawnErrors.of(kernel, network, rows, noise(), FITTED_DRAW, settings.draws(), settings.seed());
        double sum = 0;
        for (int output = 0; output < rows.size(); output++) {
            double scaled = errors.get(output).rmse() / rows.get(output).halfRange();
            sum += scaled * scaled;
        }
        return Math.sqrt(sum / rows.size());
    }
}
