package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to train, as typed; what is not told stays as it is. */
final class TrainingOptions {
    private static final String KINDS = "KIND:SD";

    @Option(
            names = "--trainer",
            paramLabel = "NAME",
            description = "lm, trainlm, trainbr, lbfgs, adam or adamw (default: lm, for a model its own).")
    private @Nullable String trainer;

    @Option(
            names = "--weight-decay",
            paramLabel = "X",
            description = "Penalty on squared weights, network units; trainbr finds its own (default: 1e-5, for a "
                    + "model its own).")
    private @Nullable Double weightDecay;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Rows of a mini-batch of adam and adamw (default: 64, for a model its own).")
    private @Nullable Integer batch;

    @Option(
            names = "--step",
            paramLabel = "X",
            description = "Step size of adam and adamw (default: 0.003, for a model its own).")
    private @Nullable Double step;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            description = "Step size over time: constant, cosine or step (default: constant, for a model its own).")
    private @Nullable String schedule;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description =
                    "Share of the training rows kept aside to stop early by (default: none, for a model its own).")
    private @Nullable Double validation;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Epochs without a lower validation error before stopping (default: 20, for a model its own).")
    private @Nullable Integer patience;

    @Option(
            names = "--noise-penalty",
            paramLabel = KINDS,
            description = "Train against noise of hidden outputs by formula, e.g. additive:0.01,multiplicative:0.02 "
                    + "(default: none, for a model its own).")
    private List<String> penalty = List.of();

    @Option(
            names = "--noise-sampled",
            paramLabel = KINDS,
            description = "Train through fresh noise of hidden outputs, e.g. additive:0.01; adam and adamw only "
                    + "(default: none, for a model its own).")
    private List<String> sampled = List.of();

    @Option(
            names = "--train-layers",
            paramLabel = "LAYERS",
            description =
                    "Train these layers alone: all, last, or numbers such as 1,2 (default: all, for a model its own).")
    private @Nullable String layers;

    /** These settings, and where they tell nothing those of another training. */
    Training training(Training otherwise) throws InputException {
        MiniBatches batches = otherwise.miniBatches();
        Training.Validation aside = otherwise.validation();
        return new Training(
                trainer == null ? otherwise.optimizer() : OptimizerKind.coded(trainer),
                otherwise.epochs(),
                told(weightDecay, otherwise.weightDecay()),
                new MiniBatches(
                        told(batch, batches.batch()),
                        told(step, batches.step()),
                        schedule == null ? batches.schedule() : MiniBatches.Schedule.coded(schedule)),
                new Training.Validation(told(validation, aside.share()), told(patience, aside.patience())),
                penalty.isEmpty() ? otherwise.penalty() : levels("--noise-penalty", penalty),
                sampled.isEmpty() ? otherwise.sampled() : levels("--noise-sampled", sampled),
                otherwise.restarts(),
                layers == null ? otherwise.layers() : TrainedLayers.coded(layers),
                otherwise.initialWeights());
    }

    private static <T> T told(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
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
