package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.Training;
import java.util.List;

/**
 * The best of several ways to train from initial weights: each is trained without some training rows, that of the least
 * error under the noise on these rows is trained again on all of them.
 *
 * @param number of the best way, counted from 0
 * @param trained on all training rows
 * @param trainings all there were
 * @param epochs of all trainings
 */
record ChosenAside(int number, Trial.Trained trained, int trainings, int epochs) {
    /** One way to train. */
    record Way(Training how, Network start) {}

    /**
     * Trains and chooses.
     *
     * @param parted rows to train on, and in the place of the test rows those to choose by
     * @param ways at least one; of equal ones the first is chosen, without any finite error the last
     */
    static ChosenAside of(Trial trial, PreparedData parted, List<Way> ways) {
        int best = ways.size() - 1;
        double least = Double.POSITIVE_INFINITY;
        int epochs = 0;
        for (int k = 0; k < ways.size(); k++) {
            Trial.Trained tried = train(trial, ways.get(k), parted);
            epochs += tried.epochs();
            double error = trial.errorToChooseBy(tried.network(), parted);
            if (error < least) {
                least = error;
                best = k;
            }
        }
        Trial.Trained end = train(trial, ways.get(best), trial.data());
        return new ChosenAside(best, end, ways.size() + 1, epochs + end.epochs());
    }

    private static Trial.Trained train(Trial trial, Way way, PreparedData on) {
        return trial.train(way.how, way.start, trial.wholeLength(), on);
    }
}
