package io.github.nafworkbench.training;

/**
 * A function of free parameters that an optimizer lowers: half a sum of squares, {@code F(p) = 1/2 sum_i r_i(p)^2}.
 * Used by one thread.
 */
interface Objective {
    /** Number of free parameters. */
    int parameters();

    /** Number of samples that mini-batches are made of. */
    int samples();

    /** Number of errors of the data fit: samples times outputs. */
    int errors();

    /** Scratch for solving its normal equations; used by one optimizer for one epoch at a time. */
    NormalEquations equations();

    /**
     * The value.
     *
     * @param at {@code [parameter]}, not modified
     */
    double loss(double[] at);

    /**
     * The value and its gradient.
     *
     * @param at {@code [parameter]}, not modified
     * @param gradient {@code [parameter]}, overwritten
     */
    double gradient(double[] at, double[] gradient);

    /**
     * The value, its gradient and the Gauss-Newton matrix {@code J J^T} with {@code J[p][i] = dr_i/dp}.
     *
     * @param at {@code [parameter]}, not modified
     * @param matrix {@code [parameter][parameter]}, lower triangle overwritten, upper undefined
     * @param gradient {@code [parameter]}, overwritten
     */
    double normalEquations(double[] at, double[] matrix, double[] gradient);

    /**
     * An estimate of {@code F / samples} from some samples, and its gradient.
     *
     * @param at {@code [parameter]}, not modified
     * @param order numbers of samples, of which {@code [from, to)} are used; not modified
     * @param step number of the step, which keys all that is drawn at random
     * @param gradient {@code [parameter]}, overwritten
     */
    double batchGradient(double[] at, int[] order, int from, int to, long step, double[] gradient);
}
