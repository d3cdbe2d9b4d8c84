package io.github.nafworkbench.network;

/**
 * The few dense operations of the engine, on row-major arrays. An instance holds scratch memory: one per thread.
 */
public interface Blas {
    /** Name shown to the user, e.g. {@code "OpenBLAS 0.3.30"}. */
    String name();

    /**
     * Matrix product {@code C = A B}.
     *
     * @param a {@code [m][k]} from {@code aFrom}, not modified
     * @param b {@code [k][n]} from 0, not modified
     * @param c {@code [m][n]} from 0, overwritten
     */
    void multiply(int m, int n, int k, double[] a, int aFrom, double[] b, double[] c);

    /**
     * Product with the first factor transposed, {@code C = A^T B}.
     *
     * @param a {@code [k][m]} from {@code aFrom}, not modified
     * @param b {@code [k][n]} from 0, not modified
     * @param c {@code [m][n]} from 0, overwritten
     */
    void multiplyTransposedFirst(int m, int n, int k, double[] a, int aFrom, double[] b, double[] c);

    /**
     * Adds a product with the second factor transposed, {@code C += A B^T}.
     *
     * @param a {@code [m][k]} from 0, not modified
     * @param b {@code [n][k]} from 0, not modified
     * @param c {@code [m][n]} from {@code cFrom}, added to
     */
    void addMultipliedTransposedSecond(int m, int n, int k, double[] a, double[] b, double[] c, int cFrom);

    /**
     * Adds the lower triangle of {@code A A^T} to {@code C}.
     *
     * @param a {@code [n][k]}, not modified
     * @param c {@code [n][n]}, lower triangle added to, upper not touched
     */
    void addOuterProduct(int n, int k, double[] a, double[] c);

    /**
     * Solves {@code A x = b} for a symmetric positive definite {@code A} by Cholesky factorisation.
     *
     * @param a {@code [n][n]}, lower triangle read, undefined afterwards; upper not touched
     * @param b {@code [n]}, overwritten by the solution; undefined when false is returned
     * @return whether {@code A} was positive definite to working precision
     */
    boolean solvePositiveDefinite(int n, double[] a, double[] b);

    /**
     * The trace of {@code A^-1} for a symmetric positive definite {@code A}, by Cholesky factorisation.
     *
     * @param a {@code [n][n]}, lower triangle read, undefined afterwards; upper not touched
     * @return the trace, or NaN if {@code A} is not positive definite to working precision
     */
    double inverseTrace(int n, double[] a);
}
