package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.training.Training;
import picocli.CommandLine.Option;

/** How training from initial weights begins and how long it is, as typed. */
final class StartOptions {
    @Option(names = "--epochs", paramLabel = "N", description = "Length of training (default: ${DEFAULT-VALUE}).")
    private int epochs = Training.DEFAULT.epochs();

    @Option(
            names = "--restarts",
            paramLabel = "K",
            description = "Train from this many initial weights and keep the best by validation or training error "
                    + "(default: ${DEFAULT-VALUE}).")
    private int restarts = Training.DEFAULT.restarts();

    @Option(
            names = "--init",
            paramLabel = "NAME",
            description = "Initial weights: nguyen-widrow or glorot (default: nguyen-widrow).")
    private String init = Training.DEFAULT.initialWeights().code();

    /** The usual training, so begun and so long. */
    Training training() throws InputException {
        return Training.DEFAULT.withEpochs(epochs).withStarts(restarts, InitialWeights.coded(init));
    }
}
