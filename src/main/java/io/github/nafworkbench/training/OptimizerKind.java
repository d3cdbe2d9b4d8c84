package io.github.nafworkbench.training;

import io.github.nafworkbench.data.InputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways to train. */
public enum OptimizerKind {
    LEVENBERG_MARQUARDT("lm", "Levenberg–Marquardt"),
    TRAINLM("trainlm", "trainlm (MATLAB's rule)"),
    TRAINBR("trainbr", "trainbr (Bayesian regularisation)"),
    LBFGS("lbfgs", "L-BFGS"),
    ADAM("adam", "Adam"),
    ADAMW("adamw", "AdamW");

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

    /** Name where there is little room. */
    public String shortLabel() {
        return this == LEVENBERG_MARQUARDT ? "LM" : label.split(" ", 2)[0];
    }

    /** Whether it goes through the rows in parts. */
    public boolean usesMiniBatches() {
        return this == ADAM || this == ADAMW;
    }

    /** Whether it keeps a matrix of parameters by parameters. */
    boolean keepsMatrix() {
        return this == LEVENBERG_MARQUARDT || this == TRAINLM || this == TRAINBR;
    }

    /** Arrays of the length of the trained parameters that it keeps, besides a matrix. */
    int arrays() {
        return switch (this) {
            case LEVENBERG_MARQUARDT, TRAINLM, TRAINBR -> 5;
            case LBFGS -> Lbfgs.ARRAYS;
            case ADAM, ADAMW -> 5;
        };
    }

    /** Name at the beginning of a sentence. */
    String title() {
        return this == LEVENBERG_MARQUARDT ? "Levenberg-Marquardt" : code;
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
        throw new InputException(
                "Trainer '" + code + "'",
                "is not known",
                "Choose one of: " + Arrays.stream(values()).map(k -> k.code).collect(Collectors.joining(", ")));
    }

    /**
     * A fresh optimizer.
     *
     * @param seed of the order of samples
     */
    Optimizer start(Training training, long seed) {
        return switch (this) {
            case LEVENBERG_MARQUARDT -> new LevenbergMarquardt();
            case TRAINLM -> Trainlm.leastSquares();
            case TRAINBR -> Trainlm.bayesian();
            case LBFGS -> new Lbfgs();
            case ADAM -> new Adam(training.miniBatches(), training.epochs(), 0, seed);
            case ADAMW -> new Adam(training.miniBatches(), training.epochs(), training.weightDecay(), seed);
        };
    }

    /** Weight decay inside the loss: that of AdamW acts beside it, and trainbr finds its own. */
    double decayInLoss(double weightDecay) {
        return this == ADAMW || this == TRAINBR ? 0 : weightDecay;
    }
}
