package io.github.nafworkbench.curve.population;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Mean and sample covariance of vectors, of which there are two at least. */
record Moments(double[] mean, double[][] covariance) {
    static Moments of(List<double[]> vectors) {
        int n = vectors.size();
        int d = vectors.get(0).length;
        double[] mean = new double[d];
        for (double[] vector : vectors) {
            for (int j = 0; j < d; j++) {
                mean[j] += vector[j] / n;
            }
        }
        double[][] covariance = new double[d][d];
        double[] off = new double[d];
        for (double[] vector : vectors) {
            for (int j = 0; j < d; j++) {
                off[j] = vector[j] - mean[j];
            }
            for (int j = 0; j < d; j++) {
                for (int k = 0; k < d; k++) {
                    covariance[j][k] += off[j] * off[k] / (n - 1);
                }
            }
        }
        return new Moments(mean, covariance);
    }

    double deviation(int j) {
        return Math.sqrt(covariance[j][j]);
    }

    double[][] correlation() {
        int d = mean.length;
        double[][] r = new double[d][d];
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < d; k++) {
                double product = deviation(j) * deviation(k);
                r[j][k] = product > 0 ? covariance[j][k] / product : Double.NaN;
            }
        }
        return r;
    }

    /** Eigenvalues, greatest first, and eigenvectors of the covariance. */
    EigenDecomposition principal() {
        return new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
    }

    /**
     * The symmetric matrix {@code S} with {@code S S = covariance}, also of one that is singular: {@code mean + S xi} has
     * these moments. Independent of the signs of eigenvectors.
     */
    double[][] root() {
        EigenDecomposition principal = principal();
        int d = mean.length;
        double[][] root = new double[d][d];
        for (int e = 0; e < d; e++) {
            double size = Math.sqrt(Math.max(0, principal.getRealEigenvalue(e)));
            double[] direction = principal.getEigenvector(e).toArray();
            for (int j = 0; j < d; j++) {
                for (int k = 0; k < d; k++) {
                    root[j][k] += size * direction[j] * direction[k];
                }
            }
        }
        return root;
    }
}
