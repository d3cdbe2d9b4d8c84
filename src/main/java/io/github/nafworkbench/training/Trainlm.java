package io.github.nafworkbench.training;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Levenberg-Marquardt by the rule of Hagan and Menhaj (1994, doi:10.1109/72.329697) with the constants of MATLAB's
 * {@code trainlm}: {@code (J J^T + mu I) step = -J r}, {@code mu} from 1e-3, a tenth after a step that lowers the loss,
 * ten times as much until one does, ended above 1e10 or with the gradient of the mean squared error below 1e-7.
 *
 * <p>With evidence, Bayesian regularisation like MATLAB's {@code trainbr}: lowers {@code beta E_D + alpha E_W} with the
 * sums of squared errors and parameters, {@code mu} from 5e-3. At every epoch's start {@code alpha} and {@code beta}
 * become {@code gamma / 2 E_W} and {@code (errors - gamma) / 2 E_D} with the effective number of parameters
 * {@code gamma = P - alpha tr (beta J J^T + alpha I)^-1} (MacKay 1992, doi:10.1162/neco.1992.4.3.448; Foresee and Hagan
 * 1997, doi:10.1109/ICNN.1997.614194); before the first, {@code gamma = P}. A {@code beta} that would not be positive
 * becomes 1.
 */
final class Trainlm implements Optimizer {
    private static final double LEAST_DAMPING = 1e-20;
    private static final double MOST_DAMPING = 1e10;
    private static final double FACTOR = 10;
    private static final double LEAST_GRADIENT = 1e-7;

    private final boolean bayesian;
    private double damping;
    private Optional<Evidence> evidence = Optional.empty();

    private Trainlm(boolean bayesian, double damping) {
        this.bayesian = bayesian;
        this.damping = damping;
    }

    static Trainlm leastSquares() {
        return new Trainlm(false, 1e-3);
    }

    static Trainlm bayesian() {
        return new Trainlm(true, 5e-3);
    }

    @Override
    public Optional<Evidence> evidence() {
        return evidence;
    }

    @Override
    public Epoch epoch(Objective objective, double[] at, BooleanSupplier pauseAsked) {
        NormalEquations system = objective.equations();
        double loss = system.update(objective, at);
        if (!Double.isFinite(loss) || !system.finite()) {
            return Epoch.diverged(at);
        }
        if (bayesian) {
            evidence = Optional.of(weighed(objective, system, loss, at));
        }
        double alpha = evidence.map(Evidence::alpha).orElse(0.0);
        double beta = evidence.map(Evidence::beta).orElse(1.0);
        double squares = 0;
        for (int p = 0; p < at.length; p++) {
            double up = beta * system.gradient[p] + alpha * at[p];
            squares += up * up;
        }
        double scale = bayesian ? 2 : 2.0 / objective.errors();
        if (scale * Math.sqrt(squares) < LEAST_GRADIENT) {
            return Epoch.converged(at, "the gradient has fallen below 1e-7");
        }
        return step(objective, system, at, alpha, beta, loss);
    }

    private Epoch step(
            Objective objective, NormalEquations system, double[] at, double alpha, double beta, double loss) {
        double value = beta * loss + 0.5 * alpha * Vectors.dot(at, at);
        double[] candidate = new double[at.length];
        while (damping <= MOST_DAMPING) {
            double[] step = system.right;
            for (int p = 0; p < at.length; p++) {
                step[p] = -(beta * system.gradient[p] + alpha * at[p]);
            }
            Arrays.fill(system.added, alpha + damping);
            if (system.solve(beta)) {
                for (int p = 0; p < at.length; p++) {
                    candidate[p] = at[p] + step[p];
                }
                double next = beta * objective.loss(candidate) + 0.5 * alpha * Vectors.dot(candidate, candidate);
                if (next < value) {
                    damping = Math.max(LEAST_DAMPING, damping / FACTOR);
                    return Epoch.improved(candidate);
                }
            }
            damping *= FACTOR;
        }
        damping = MOST_DAMPING;
        return Epoch.converged(at, "the damping has passed 1e10: no step lowers the training error any further");
    }

    /** The evidence at a point, from what it was before. */
    private Evidence weighed(Objective objective, NormalEquations system, double loss, double[] at) {
        double gamma = evidence.map(before -> effective(system, before)).orElse((double) system.size());
        double squaredErrors = 2 * loss;
        double squaredParameters = Vectors.dot(at, at);
        double alpha = squaredParameters == 0 ? 1 : gamma / (2 * squaredParameters);
        double beta = squaredErrors == 0 ? 1 : (objective.errors() - gamma) / (2 * squaredErrors);
        return new Evidence(alpha, beta > 0 ? beta : 1, gamma);
    }

    /** Effective number of parameters; the one before if the matrix is singular to working precision. */
    private static double effective(NormalEquations system, Evidence before) {
        Arrays.fill(system.added, before.alpha());
        double gamma = system.size() - before.alpha() * system.inverseTrace(before.beta());
        return Double.isNaN(gamma) ? before.effectiveParameters() : Math.min(system.size(), Math.max(0, gamma));
    }
}
