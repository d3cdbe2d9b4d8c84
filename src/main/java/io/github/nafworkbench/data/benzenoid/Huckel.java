package io.github.nafworkbench.data.benzenoid;

/**
 * Hückel π-electron energy (Hückel 1931, <a href="https://doi.org/10.1007/BF01339530">doi:10.1007/BF01339530</a>).
 *
 * <p>With α = 0 and β as unit, the orbital energies are the eigenvalues x of the adjacency matrix of the carbon
 * skeleton, and doubly occupying the upper half gives E = 2 Σ x. Benzenoids are alternant: the eigenvalues come in
 * pairs ±x, and the positive ones are the singular values of the biadjacency matrix, so E = 2 Σ σ in |β|, a positive
 * number that is larger for the more stable molecule.
 */
final class Huckel {
    private static final double ORTHOGONAL = 1e-14;
    private static final double NEGLIGIBLE = 1e-20;
    private static final int MAX_SWEEPS = 60;

    private Huckel() {}

    /** Total π-electron energy in |β|; error below 1e-11 |β| for the sizes used here. */
    static double energy(CarbonSkeleton skeleton) {
        int[][] bonds = skeleton.biadjacency();
        double[][] rows = new double[bonds.length][bonds[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = bonds[i][j];
            }
        }
        orthogonalize(rows);
        double sum = 0;
        for (double[] row : rows) {
            sum += Math.sqrt(dot(row, row));
        }
        return 2 * sum;
    }

    /** One-sided Jacobi rotations (Hestenes 1958): afterwards the lengths of the rows are the singular values. */
    private static void orthogonalize(double[][] rows) {
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            boolean rotated = false;
            for (int p = 0; p < rows.length; p++) {
                for (int q = p + 1; q < rows.length; q++) {
                    rotated |= rotate(rows[p], rows[q]);
                }
            }
            if (!rotated) {
                return;
            }
        }
        throw new IllegalStateException("rows not orthogonal after " + MAX_SWEEPS + " sweeps");
    }

    private static boolean rotate(double[] p, double[] q) {
        double pp = dot(p, p);
        double qq = dot(q, q);
        double pq = dot(p, q);
        if (Math.abs(pq) <= Math.max(ORTHOGONAL * Math.sqrt(pp * qq), NEGLIGIBLE)) {
            return false;
        }
        double zeta = (qq - pp) / (2 * pq);
        double tan = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double cos = 1 / Math.sqrt(1 + tan * tan);
        double sin = cos * tan;
        for (int i = 0; i < p.length; i++) {
            double old = p[i];
            p[i] = cos * old - sin * q[i];
            q[i] = sin * old + cos * q[i];
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
