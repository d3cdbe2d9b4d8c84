package io.github.nafworkbench.curve.population;

import io.github.nafworkbench.curve.ActivationCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Fits {@code o + A phi(e^c (z - theta))} to points; the parameters are in the order {@code o, A, c, theta}. For given gain and threshold the best
 * offset and amplitude are those of a straight line of {@code h} over {@code phi}, so the starts are searched on a grid
 * of gains and thresholds alone (variable projection: Golub and Pereyra 1973, doi:10.1137/0710036).
 */
final class LeastSquaresFit {
    private static final int PARAMETERS = 4;
    private static final int FEWEST_POINTS = PARAMETERS + 2;
    private static final int GAINS = 9;
    private static final int THRESHOLDS = 11;
    private static final int STARTS = 3;
    private static final int MOST_STEPS = 200;
    private static final double LEAST_EXPLAINED = 0.5;
    /** Least eigenvalue of the normal matrix with a diagonal of ones at which its parameters can be told apart. */
    private static final double TOLD_APART = 1e-9;

    private final double[] z;
    private final double[] h;
    private final ActivationCurve base;

    LeastSquaresFit(double[] z, double[] h, ActivationCurve base) {
        this.z = z;
        this.h = h;
        this.base = base;
    }

    private record Start(double[] parameters, double squares) {}

    Optional<CurveFit> fit() {
        double spread = squaresAboutMean(h);
        if (z.length < FEWEST_POINTS || !(spread > 0)) {
            return Optional.empty();
        }
        return starts().stream()
                .map(start -> fit(start.parameters()))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(CurveFit::rms))
                .filter(fit -> fit.rms() * fit.rms() * z.length <= (1 - LEAST_EXPLAINED) * spread)
                .filter(fit ->
                        fit.parameters().threshold() >= z[0] && fit.parameters().threshold() <= z[z.length - 1]);
    }

    /** The best places of a grid over gains that bend the base within the points, and thresholds among them. */
    private List<Start> starts() {
        double range = z[z.length - 1] - z[0];
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < GAINS; i++) {
            double logGain = StrictMath.log((1 << i) / range);
            for (int k = 0; k < THRESHOLDS; k++) {
                double threshold = z[0] + range * (k + 0.5) / THRESHOLDS;
                starts.add(start(logGain, threshold));
            }
        }
        starts.sort(Comparator.comparingDouble(Start::squares));
        return starts.subList(0, STARTS);
    }

    private Start start(double logGain, double threshold) {
        double[] phi = new double[z.length];
        arguments(logGain, threshold, phi);
        base.values(phi, phi, 0, phi.length);
        double meanPhi = mean(phi);
        double meanH = mean(h);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < phi.length; i++) {
            products += (phi[i] - meanPhi) * (h[i] - meanH);
            squares += (phi[i] - meanPhi) * (phi[i] - meanPhi);
        }
        double amplitude = squares > 0 ? products / squares : 0;
        double left = squaresAboutMean(h) - amplitude * products;
        double[] parameters = {meanH - amplitude * meanPhi, amplitude, logGain, threshold};
        return new Start(parameters, Double.isNaN(left) ? Double.POSITIVE_INFINITY : left);
    }

    private Optional<CurveFit> fit(double[] start) {
        try {
            double[] found = new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .model(point -> model(point.toArray()))
                            .target(h)
                            .start(start)
                            .maxEvaluations(MOST_STEPS)
                            .maxIterations(MOST_STEPS)
                            .build())
                    .getPoint()
                    .toArray();
            return result(found);
        } catch (MathIllegalStateException e) { // no convergence, which is how commons-math tells it
            return Optional.empty();
        }
    }

    private Pair<RealVector, RealMatrix> model(double[] p) {
        int n = z.length;
        double[] argument = new double[n];
        double[] values = new double[n];
        double[] slopes = new double[n];
        arguments(p[2], p[3], argument);
        base.valuesAndSlopes(argument, values, slopes, 0, n);
        double gain = StrictMath.exp(p[2]);
        double[][] jacobian = new double[n][];
        for (int i = 0; i < n; i++) {
            double bend = p[1] * slopes[i];
            jacobian[i] = new double[] {1, values[i], bend * argument[i], -bend * gain};
            values[i] = p[0] + p[1] * values[i];
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private Optional<CurveFit> result(double[] p) {
        Pair<RealVector, RealMatrix> model = model(p);
        double[] residual = new double[z.length];
        double squares = 0;
        for (int i = 0; i < residual.length; i++) {
            residual[i] = h[i] - model.getFirst().getEntry(i);
            squares += residual[i] * residual[i];
        }
        CurveParameters parameters = new CurveParameters(p[0], p[1], StrictMath.exp(p[2]), p[3]);
        double perPoint = Math.sqrt(squares / (z.length - PARAMETERS));
        double rms = Math.sqrt(squares / z.length);
        return errors(model.getSecond(), perPoint).map(e -> {
            CurveParameters errors = new CurveParameters(e[0], e[1], parameters.gain() * e[2], e[3]);
            return new CurveFit(parameters, errors, residual, rms);
        });
    }

    /** {@code s sqrt((J^T J)^-1)_jj}; empty if a combination of the parameters changes nothing. */
    private static Optional<double[]> errors(RealMatrix jacobian, double perPoint) {
        double[] norm = new double[PARAMETERS];
        RealMatrix unit = jacobian.copy();
        for (int j = 0; j < PARAMETERS; j++) {
            norm[j] = jacobian.getColumnVector(j).getNorm();
            if (!(norm[j] > 0) || Double.isInfinite(norm[j])) {
                return Optional.empty();
            }
            unit.setColumnVector(j, jacobian.getColumnVector(j).mapDivide(norm[j]));
        }
        EigenDecomposition normal = new EigenDecomposition(unit.transpose().multiply(unit));
        if (normal.getRealEigenvalue(PARAMETERS - 1) < TOLD_APART) {
            return Optional.empty();
        }
        DecompositionSolver solver = normal.getSolver();
        RealMatrix inverse = solver.getInverse();
        double[] errors = new double[PARAMETERS];
        for (int j = 0; j < PARAMETERS; j++) {
            errors[j] = perPoint * Math.sqrt(inverse.getEntry(j, j)) / norm[j];
        }
        return Optional.of(errors);
    }

    private void arguments(double logGain, double threshold, double[] out) {
        double gain = StrictMath.exp(logGain);
        for (int i = 0; i < z.length; i++) {
            out[i] = gain * (z[i] - threshold);
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double squaresAboutMean(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
