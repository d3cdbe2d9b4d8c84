package io.github.nafworkbench.training;

import java.util.function.BooleanSupplier;

/**
 * Levenberg-Marquardt least squares with the diagonal scaling of Marquardt (1963, doi:10.1137/0111030) and the damping
 * rule of Nielsen (1999, IMM-REP-1999-05).
 *
 * <p>An epoch solves {@code (A + mu D) step = -grad F} for growing {@code mu} until {@code F} goes down; {@code A} is
 * the Gauss-Newton matrix, {@code D} holds the largest diagonal elements of {@code A} met so far.
 */
final class LevenbergMarquardt implements Optimizer {
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e12;
    /** Diagonal elements are held above this share of the largest one: unused inputs have none of their own. */
    private static final double DIAGONAL_FLOOR = 1e-10;

    private double damping = FIRST_DAMPING;
    private double growth = 2;
    private double[] diagonal = {};

    @Override
    public Epoch epoch(Objective objective, double[] at, BooleanSupplier pauseAsked) {
        NormalEquations system = objective.equations();
        double loss = system.update(objective, at);
        if (!Double.isFinite(loss) || !system.finite()) {
            return Epoch.diverged(at);
        }
        updateDiagonal(system);
        double[] candidate = new double[at.length];
        while (damping <= MOST_DAMPING) {
            double[] step = system.right;
            for (int p = 0; p < at.length; p++) {
                step[p] = -system.gradient[p];
                system.added[p] = damping * diagonal[p];
            }
            if (system.solve(1)) {
                for (int p = 0; p < at.length; p++) {
                    candidate[p] = at[p] + step[p];
                }
                double nextLoss = objective.loss(candidate);
                if (nextLoss < loss) {
                    accept((loss - nextLoss) / predictedDecrease(step, system.gradient));
                    return Epoch.improved(candidate);
                }
            }
            damping *= growth;
            growth *= 2;
        }
        damping = FIRST_DAMPING;
        growth = 2;
        return Epoch.converged(at, "no step lowers the training error any further");
    }

    private void accept(double gain) {
        double scale = 2 * gain - 1;
        damping *= Math.max(1.0 / 3, 1 - scale * scale * scale);
        damping = Math.max(damping, 1e-15);
        growth = 2;
    }

    private void updateDiagonal(NormalEquations system) {
        if (diagonal.length == 0) {
            diagonal = new double[system.size()];
        }
        double largest = 0;
        for (int p = 0; p < diagonal.length; p++) {
            diagonal[p] = Math.max(diagonal[p], system.diagonal[p]);
            largest = Math.max(largest, diagonal[p]);
        }
        for (int p = 0; p < diagonal.length; p++) {
            diagonal[p] = Math.max(diagonal[p], DIAGONAL_FLOOR * largest);
        }
    }

    /** Decrease of the quadratic model, {@code 1/2 step (mu D step - grad)}. */
    private double predictedDecrease(double[] step, double[] gradient) {
        double sum = 0;
        for (int p = 0; p < step.length; p++) {
            sum += step[p] * (damping * diagonal[p] * step[p] - gradient[p]);
        }
        return 0.5 * sum;
    }
}
