package io.github.nafworkbench.data.molecule;

import io.github.nafworkbench.data.Geometry;
import io.github.nafworkbench.data.element.Elements;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Coulomb matrix of a molecule in atomic units: {@code M_ii = 0.5 Z_i^2.4}, {@code M_ij = Z_i Z_j / |R_i - R_j|} with
 * distances in bohr (Rupp, Tkatchenko, Müller and von Lilienfeld 2012, <a
 * href="https://doi.org/10.1103/PhysRevLett.108.058301">doi:10.1103/PhysRevLett.108.058301</a>). Its eigenvalues do not
 * depend on how the molecule is turned nor on the order of its atoms.
 */
public final class CoulombMatrix {
    /** One ångström in bohr (CODATA 2018). */
    public static final double BOHR_PER_ANGSTROM = 1 / 0.529177210903;

    private CoulombMatrix() {}

    /** The matrix, {@code [atom][atom]}. */
    static double[][] of(Geometry geometry, Elements elements) {
        int n = geometry.atoms();
        double[] z = geometry.symbols().stream()
                .mapToDouble(s -> elements.of(s).orElseThrow().number())
                .toArray();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 0.5 * StrictMath.pow(z[i], 2.4);
            for (int j = 0; j < i; j++) {
                matrix[i][j] = z[i] * z[j] / (geometry.distance(i, j) * BOHR_PER_ANGSTROM);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /**
     * The eigenvalues of largest magnitude, in descending order of magnitude, with zeros behind where there are fewer.
     *
     * @param count how many
     */
    public static double[] eigenvalues(Geometry geometry, Elements elements, int count) {
        double[] all =
                new EigenDecomposition(new Array2DRowRealMatrix(of(geometry, elements), false)).getRealEigenvalues();
        double[] sorted = Arrays.stream(all)
                .boxed()
                .sorted(Comparator.comparingDouble((Double e) -> -Math.abs(e)))
                .mapToDouble(Double::doubleValue)
                .toArray();
        return IntStream.range(0, count)
                .mapToDouble(i -> i < sorted.length ? sorted[i] : 0)
                .toArray();
    }
}
