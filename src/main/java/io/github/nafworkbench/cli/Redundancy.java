package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.Experiment;

/** Checks of options that ask for something several times. */
final class Redundancy {
    private Redundancy() {}

    /** Refuses copies of every hidden neuron that no network can have. */
    static void checkCopies(String option, int copies, Topology topology) throws InputException {
        int widest = topology.hidden().stream().mapToInt(n -> n).max().orElseThrow();
        int most = Math.max(1, Experiment.MOST_NEURONS / widest);
        if (copies < 1 || copies > most) {
            throw new InputException(
                    option,
                    "must be from 1 to " + most + " for a layer of " + widest + ", got " + copies,
                    "Give a number such as 4");
        }
    }

    static void checkReads(String option, int reads) throws InputException {
        WholeNumber.check(option, reads, 1, NoiseModel.MOST_READS, 4);
    }
}
