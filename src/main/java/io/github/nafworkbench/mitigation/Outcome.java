package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.TrainedModel;

/** What came of a mitigation. */
public sealed interface Outcome {
    /**
     * It cannot be applied here.
     *
     * @param why one sentence for the user
     */
    record NotApplicable(String why) implements Outcome {}

    /**
     * It was applied.
     *
     * @param model the new network, with the curves of its devices, as a model that can be kept and retrained
     * @param noise that acts on it, in more reads if that is the mitigation
     * @param parameters weights and biases that have to be built; without those that are 0 by construction
     * @param trainings it took
     * @param epochs of all of them
     * @param remark one sentence for the user on what was chosen or went wrong; may be empty
     */
    record Applied(TrainedModel model, NoiseModel noise, int parameters, int trainings, int epochs, String remark)
            implements Outcome {
        public Network network() {
            return model.network();
        }

        /** Where more or less than all parameters of the network have to be built. */
        Applied withParameters(int number) {
            return new Applied(model, noise, number, trainings, epochs, remark);
        }

        /** With what it took. */
        Applied withCost(int ofTrainings, int ofEpochs, String andRemark) {
            return new Applied(model, noise, parameters, ofTrainings, ofEpochs, andRemark);
        }
    }
}
