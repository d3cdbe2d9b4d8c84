package io.github.nafworkbench.network;

/**
 * The few dense operations of the engine, on row-major arrays. An instance holds scratch memory: one per thread.
 */
public interface Blas {
    /** New room for so many numbers, of any value. */
    Operand operand(int length);

    /** Which factor of a product is stored transposed. */
    enum Form {
        /** {@code A B} with {@code A} as {@code [m][k]} and {@code B} as {@code [k][n]}. */
        PLAIN,
        /** {@code A^T B} with {@code A} as {@code [k][m]} and {@code B} as {@code [k][n]}. */
        FIRST_TRANSPOSED,
        /** {@code A B^T} with {@code A} as {@code [m][k]} and {@code B} as {@code [n][k]}. */
        SECOND_TRANSPOSED
    }

    /**
     * Matrix product {@code C = A B}, or {@code C += A B}, with either factor transposed.
     *
     * @param a of {@link #operand}, from 0, not modified
     * @param b of {@link #operand}, from 0, not modified
     * @param c {@code [m][n]} of {@link #operand}, from 0
     * @param add whether the product is added to {@code C} instead of overwriting it
     */
    void multiply(Form form, int m, int n, int k, Operand a, Operand b, Operand c, boolean add);

    /**
     * Adds the lower triangle of {@code A A^T} to {@code C}.
     *
     * @param a {@code [n][k]} of {@link #operand}, not modified
     * @param c {@code [n][n]} of {@link #operand}, lower triangle added to, upper not touched
     */
    void addOuterProduct(int n, int k, Operand a, Operand c);

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
