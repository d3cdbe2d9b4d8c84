package io.github.nafworkbench.random;

/** What a stream of random numbers is for; streams of different purpose are independent for the same seed. */
public enum Purpose {
    SPLIT(1),
    INITIAL_WEIGHTS(2),
    MINIBATCH_ORDER(3),
    DISPERSION(4),
    NEURON_NOISE(5),
    COMMON_NOISE(8),
    SOURCE_NOISE(9),
    INPUT_NOISE(10),
    NET_INPUT_NOISE(11),
    READ_OUT_NOISE(12),
    WEIGHT_READ_NOISE(13),
    STATIC_WEIGHT_NOISE(14),
    DRIFT(15),
    FAULTS(16),
    CURVE_SPREAD(17),
    STRATA(18),
    VALIDATION(30),
    RESTART(31),
    ADDITIVE_NOISE_IN_TRAINING(32),
    MULTIPLICATIVE_NOISE_IN_TRAINING(33),
    ENSEMBLE(34),
    CHIP_CURVES(35),
    LEARNED_CURVES(36),
    CURVE_ASSIGNMENT(37),
    MODEL_DEVICES(40),
    SMOOTH_SHAPE(41),
    CURVE_BRANCH(42);

    /** Part of every key: fixed for ever, so that a seed means the same in every version; 6 and 7 are spent. */
    private final long code;

    Purpose(long code) {
        this.code = code;
    }

    long code() {
        return code;
    }
}
