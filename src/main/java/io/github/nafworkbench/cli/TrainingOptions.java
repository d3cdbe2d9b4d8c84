package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.noise.Distribution;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.ReferenceScale;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.NoiseLevels;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.TrainedLayers;
import io.github.nafworkbench.training.Training;
import java.util.List;
import picocli.CommandLine.Option;

/** How to train, as typed. */
final class TrainingOptions {
    private static final String KINDS = "KIND:SD";

    @Option(
            names = "--trainer",
            paramLabel = "NAME",
            description = "lm, trainlm, trainbr, lbfgs, adam or adamw (default: lm).")
    private String trainer = Training.DEFAULT.optimizer().code();

    @Option(names = "--epochs", paramLabel = "N", description = "Length of training (default: ${DEFAULT-VALUE}).")
    private int epochs = Training.DEFAULT.epochs();

    @Option(
            names = "--weight-decay",
            paramLabel = "X",
            description =
                    "Penalty on squared weights, network units; trainbr finds its own (default: ${DEFAULT-VALUE}).")
    private double weightDecay = Training.DEFAULT.weightDecay();

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Rows of a mini-batch of adam and adamw (default: ${DEFAULT-VALUE}).")
    private int batch = MiniBatches.DEFAULT.batch();

    @Option(
            names = "--step",
            paramLabel = "X",
            description = "Step size of adam and adamw (default: ${DEFAULT-VALUE}).")
    private double step = MiniBatches.DEFAULT.step();

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            description = "Step size over time: constant, cosine or step (default: constant).")
    private String schedule = MiniBatches.DEFAULT.schedule().code();

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "Share of the training rows kept aside to stop early by (default: none).")
    private double validation;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Epochs without a lower validation error before stopping (default: ${DEFAULT-VALUE}).")
    private int patience = Training.Validation.DEFAULT_PATIENCE;

    @Option(
            names = "--noise-penalty",
            paramLabel = KINDS,
            description = "Train against noise of hidden outputs by formula, e.g. additive:0.01,multiplicative:0.02.")
    private List<String> penalty = List.of();

    @Option(
            names = "--noise-sampled",
            paramLabel = KINDS,
            description = "Train through fresh noise of hidden outputs, e.g. additive:0.01; adam and adamw only.")
    private List<String> sampled = List.of();

    @Option(
            names = "--restarts",
            paramLabel = "K",
            description = "Train from this many initial weights and keep the best by validation or training error "
                    + "(default: ${DEFAULT-VALUE}).")
    private int restarts = Training.DEFAULT.restarts();

    @Option(
            names = "--train-layers",
            paramLabel = "LAYERS",
            description = "Train these layers alone: last, or numbers such as 1,2 (default: all).")
    private String layers = Training.DEFAULT.layers().code();

    @Option(
            names = "--init",
            paramLabel = "NAME",
            description = "Initial weights: nguyen-widrow or glorot (default: nguyen-widrow).")
    private String init = Training.DEFAULT.initialWeights().code();

    Training training() throws InputException {
        return new Training(
                OptimizerKind.coded(trainer),
                epochs,
                weightDecay,
                new MiniBatches(batch, step, MiniBatches.Schedule.coded(schedule)),
                new Training.Validation(validation, patience),
                levels("--noise-penalty", penalty),
                levels("--noise-sampled", sampled),
                restarts,
                TrainedLayers.coded(layers),
                InitialWeights.coded(init));
    }

    private static NoiseLevels levels(String option, List<String> texts) throws InputException {
        NoiseLevels levels = NoiseLevels.NONE;
        for (NoiseArgument noise : NoiseArgument.parse(option, texts)) {
            check(noise);
            levels = noise.kind() == NoiseOptions.Kind.ADDITIVE
                    ? new NoiseLevels(noise.level(), levels.multiplicative())
                    : new NoiseLevels(levels.additive(), noise.level());
        }
        return levels;
    }

    /** Training knows one noise of each kind, and that of one place only. */
    private static void check(NoiseArgument noise) throws InputException {
        boolean known = noise.kind() != NoiseOptions.Kind.GROUP
                && noise.place().orElse(NoisePlace.NEURON_OUTPUT) == NoisePlace.NEURON_OUTPUT
                && noise.lifetime().orElse(Lifetime.READ) == Lifetime.READ
                && noise.scale().orElse(ReferenceScale.ABSOLUTE) == ReferenceScale.ABSOLUTE
                && noise.distribution().orElse(Distribution.GAUSSIAN) == Distribution.GAUSSIAN
                && noise.common().orElse(0.0) == 0;
        if (!known) {
            throw new InputException(
                    noise.option(),
                    "is noise that training does not know: it takes Gaussian noise of the neurons' outputs at every "
                            + "read, each neuron its own",
                    "Write for example additive:0.01");
        }
    }
}
