package io.github.nafworkbench.random;

/** What a stream of random numbers is for; streams of different purpose are independent for the same seed. */
public enum Purpose {
    SPLIT(1),
    INITIAL_WEIGHTS(2),
    MINIBATCH_ORDER(3),
    DISPERSION(4),
    NEURON_NOISE(5),
    ADDITIVE_NOISE_COMMON(6),
    MULTIPLICATIVE_NOISE_COMMON(7),
    VALIDATION(30),
    RESTART(31),
    ADDITIVE_NOISE_IN_TRAINING(32),
    MULTIPLICATIVE_NOISE_IN_TRAINING(33);

    /** Part of every key: fixed for ever, so that a seed means the same in every version. */
    private final long code;

    Purpose(long code) {
        this.code = code;
    }

    long code() {
        return code;
    }
}
