package io.github.nafworkbench.training;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Samples;
import java.util.Locale;

/** The ways to train. */
public enum OptimizerKind {
    LEVENBERG_MARQUARDT("lm", "Levenberg–Marquardt"),
    ADAM("adam", "Adam");

    private final String code;
    private final String label;

    OptimizerKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Name on the command line and in files. */
    public String code() {
        return code;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }

    /**
     * The optimizer with that code.
     *
     * @throws InputException if there is none
     */
    public static OptimizerKind coded(String code) throws InputException {
        for (OptimizerKind kind : values()) {
            if (kind.code.equals(code.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new InputException("Trainer '" + code + "'", "is not known", "Choose lm or adam");
    }

    /** A fresh optimizer over the given training samples. */
    public Optimizer start(Kernel kernel, Samples samples, double weightDecay, long seed) {
        return switch (this) {
            case LEVENBERG_MARQUARDT -> new LevenbergMarquardt(kernel, samples, weightDecay);
            case ADAM -> new Adam(kernel, samples, weightDecay, seed);
        };
    }
}
