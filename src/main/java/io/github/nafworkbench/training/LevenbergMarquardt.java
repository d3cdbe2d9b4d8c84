package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;

/**
 * Levenberg-Marquardt least squares with the diagonal scaling of Marquardt (1963, doi:10.1137/0111030) and the damping
 * rule of Nielsen (1999, IMM-REP-1999-05).
 *
 * <p>Minimises {@code F(p) = 1/2 sum (y - t)^2 + 1/2 N decay |p|^2}. An epoch solves
 * {@code (J J^T + N decay I + mu D) step = -grad F} for growing {@code mu} until {@code F} goes down; {@code D} holds
 * the largest diagonal elements of {@code J J^T} met so far.
 */
final class LevenbergMarquardt implements Optimizer {
    /** Two matrices of this order take 800 MB. */
    static final int MOST_PARAMETERS = 7000;

    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e12;
    /** Diagonal elements are held above this share of the largest one: unused inputs have none of their own. */
    private static final double DIAGONAL_FLOOR = 1e-10;

    private final Kernel kernel;
    private final Samples samples;
    private final double penalty;
    private double damping = FIRST_DAMPING;
    private double growth = 2;
    private double[] matrix = {};
    private double[] damped = {};
    private double[] gradient = {};
    private double[] diagonal = {};

    LevenbergMarquardt(Kernel kernel, Samples samples, double weightDecay) {
        this.kernel = kernel;
        this.samples = samples;
        this.penalty = weightDecay * samples.count();
    }

    @Override
    public Epoch epoch(Network network) {
        double[] at = network.parameters();
        prepare(at.length);
        double loss = loss(kernel.normalEquations(network, samples, matrix, gradient), at);
        if (!Double.isFinite(loss)) {
            return new Epoch(network, Outcome.DIVERGED);
        }
        addPenalty(at);
        if (!derivativesFinite()) {
            return new Epoch(network, Outcome.DIVERGED);
        }
        updateDiagonal();
        while (damping <= MOST_DAMPING) {
            double[] step = step();
            if (step.length > 0) {
                double[] candidate = new double[at.length];
                for (int p = 0; p < at.length; p++) {
                    candidate[p] = at[p] + step[p];
                }
                Network next = network.with(candidate);
                double nextLoss = loss(kernel.squaredError(next, samples), candidate);
                double gain = (loss - nextLoss) / predictedDecrease(step);
                if (nextLoss < loss) {
                    double scale = 2 * gain - 1;
                    damping *= Math.max(1.0 / 3, 1 - scale * scale * scale);
                    damping = Math.max(damping, 1e-15);
                    growth = 2;
                    return new Epoch(next, Outcome.IMPROVED);
                }
            }
            damping *= growth;
            growth *= 2;
        }
        damping = FIRST_DAMPING;
        growth = 2;
        return new Epoch(network, Outcome.CONVERGED);
    }

    private void prepare(int parameters) {
        if (gradient.length != parameters) {
            matrix = new double[parameters * parameters];
            damped = new double[parameters * parameters];
            gradient = new double[parameters];
            diagonal = new double[parameters];
        }
    }

    private double loss(double squaredError, double[] parameters) {
        double squares = 0;
        for (double p : parameters) {
            squares += p * p;
        }
        return 0.5 * (squaredError + penalty * squares);
    }

    private void addPenalty(double[] at) {
        for (int p = 0; p < at.length; p++) {
            matrix[p * at.length + p] += penalty;
            gradient[p] += penalty * at[p];
        }
    }

    /** The diagonal holds the sums of squares, so it overflows before anything else in the matrix. */
    private boolean derivativesFinite() {
        boolean finite = true;
        for (int p = 0; p < gradient.length; p++) {
            finite &= Double.isFinite(gradient[p]) && Double.isFinite(matrix[p * gradient.length + p]);
        }
        return finite;
    }

    private void updateDiagonal() {
        int n = diagonal.length;
        double largest = 0;
        for (int p = 0; p < n; p++) {
            diagonal[p] = Math.max(diagonal[p], matrix[p * n + p]);
            largest = Math.max(largest, diagonal[p]);
        }
        for (int p = 0; p < n; p++) {
            diagonal[p] = Math.max(diagonal[p], DIAGONAL_FLOOR * largest);
        }
    }

    /** The damped step, or nothing when the damped matrix is not positive definite to working precision. */
    private double[] step() {
        int n = gradient.length;
        System.arraycopy(matrix, 0, damped, 0, matrix.length);
        double[] step = new double[n];
        for (int p = 0; p < n; p++) {
            damped[p * n + p] += damping * diagonal[p];
            step[p] = -gradient[p];
        }
        return kernel.blas().solvePositiveDefinite(n, damped, step) ? step : new double[0];
    }

    /** Decrease of the quadratic model, {@code 1/2 step (mu D step - grad)}. */
    private double predictedDecrease(double[] step) {
        double sum = 0;
        for (int p = 0; p < step.length; p++) {
            sum += step[p] * (damping * diagonal[p] * step[p] - gradient[p]);
        }
        return 0.5 * sum;
    }
}
