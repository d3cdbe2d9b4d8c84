package io.github.nafworkbench.network;

import java.util.function.Supplier;

/**
 * Which dense operations this machine runs, found by a self-test at start.
 *
 * @param newBlas makes an instance; one per thread
 * @param notice one sentence for the user when the native library could not be used, else empty
 */
public record BlasChoice(Supplier<Blas> newBlas, String notice) {
    private static final double TOLERANCE = 1e-12;
    private static final int[][] SHAPES = {{1, 1, 1}, {3, 5, 7}, {20, 64, 19}, {33, 31, 65}, {2, 150, 40}};
    private static final int OFFSET = 3;

    /** Tries OpenBLAS against plain Java on small cases and takes plain Java when they disagree or it fails to load. */
    public static BlasChoice bySelfTest() {
        try {
            if (agrees(new OpenBlas(), new PlainBlas())) {
                return new BlasChoice(OpenBlas::new, "");
            }
            return new BlasChoice(
                    PlainBlas::new,
                    "The fast linear algebra gave wrong results in its self-test on this processor and is not used: "
                            + "results are right, training is slower.");
        } catch (LinkageError | RuntimeException e) {
            return new BlasChoice(
                    PlainBlas::new,
                    "The fast linear algebra could not be loaded on this machine ("
                            + e.getClass().getSimpleName() + "): results are right, training is slower.");
        }
    }

    /** Whether two implementations give the same results, up to rounding, for every operation at awkward sizes. */
    static boolean agrees(Blas tested, Blas trusted) {
        for (int[] shape : SHAPES) {
            if (!productsAgree(tested, trusted, shape[0], shape[1], shape[2])
                    || !solutionsAgree(tested, trusted, shape[1], shape[2])) {
                return false;
            }
        }
        return true;
    }

    private static boolean productsAgree(Blas tested, Blas trusted, int m, int n, int k) {
        double[] a = wave(OFFSET + m * k, 0.7);
        double[] b = wave(k * n, 1.3);
        double[] aTransposed = wave(OFFSET + k * m, 0.4);
        double[] bTransposed = wave(n * k, 2.1);
        double[] got = wave(OFFSET + m * n, 0.9);
        double[] want = got.clone();
        tested.multiply(m, n, k, a, OFFSET, b, got);
        trusted.multiply(m, n, k, a, OFFSET, b, want);
        boolean same = close(got, want, k);
        tested.multiplyTransposedFirst(m, n, k, aTransposed, OFFSET, b, got);
        trusted.multiplyTransposedFirst(m, n, k, aTransposed, OFFSET, b, want);
        same &= close(got, want, k);
        tested.addMultipliedTransposedSecond(m, n, k, a, bTransposed, got, OFFSET);
        trusted.addMultipliedTransposedSecond(m, n, k, a, bTransposed, want, OFFSET);
        same &= close(got, want, k);
        for (Blas.Form form : Blas.Form.values()) {
            for (boolean add : new boolean[] {false, true}) {
                double[] product = operandProduct(tested, form, m, n, k, add);
                same &= close(product, operandProduct(trusted, form, m, n, k, add), k);
            }
        }
        return same;
    }

    private static double[] operandProduct(Blas blas, Blas.Form form, int m, int n, int k, boolean add) {
        Operand a = blas.operand(m * k);
        Operand b = blas.operand(k * n);
        Operand c = blas.operand(m * n);
        a.put(0, wave(m * k, 0.6), 0, m * k);
        b.put(0, wave(k * n, 1.1), 0, k * n);
        c.put(0, wave(m * n, 1.9), 0, m * n);
        blas.multiply(form, m, n, k, a, b, c, add);
        double[] product = new double[m * n];
        c.get(0, product, 0, m * n);
        return product;
    }

    private static double[] operandSquare(Blas blas, int n, int k) {
        Operand a = blas.operand(n * k);
        Operand c = blas.operand(n * n);
        a.put(0, wave(n * k, 1.5), 0, n * k);
        c.put(0, wave(n * n, 0.2), 0, n * n);
        blas.addOuterProduct(n, k, a, c);
        double[] square = new double[n * n];
        c.get(0, square, 0, n * n);
        return square;
    }

    private static boolean solutionsAgree(Blas tested, Blas trusted, int n, int k) {
        double[] factor = wave(n * k, 1.7);
        double[] got = new double[n * n];
        for (int i = 0; i < n; i++) {
            got[i * n + i] = 1;
        }
        double[] want = got.clone();
        tested.addOuterProduct(n, k, factor, got);
        trusted.addOuterProduct(n, k, factor, want);
        boolean same = close(got, want, k);
        same &= close(operandSquare(tested, n, k), operandSquare(trusted, n, k), k);
        double[] gotCopy = got.clone();
        double[] wantCopy = want.clone();
        same &= Math.abs(tested.inverseTrace(n, gotCopy) - trusted.inverseTrace(n, wantCopy)) <= TOLERANCE * n;
        double[] gotSolution = wave(n, 0.3);
        double[] wantSolution = gotSolution.clone();
        same &= tested.solvePositiveDefinite(n, got, gotSolution);
        same &= trusted.solvePositiveDefinite(n, want, wantSolution);
        same &= !tested.solvePositiveDefinite(n, indefinite(n), new double[n]);
        same &= Double.isNaN(tested.inverseTrace(n, indefinite(n)));
        return same && close(gotSolution, wantSolution, n);
    }

    private static double[] indefinite(int n) {
        double[] matrix = new double[n * n];
        matrix[n * n - 1] = -1;
        return matrix;
    }

    private static double[] wave(int length, double frequency) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = StrictMath.sin(frequency * (i + 1));
        }
        return values;
    }

    private static boolean close(double[] got, double[] want, int terms) {
        for (int i = 0; i < got.length; i++) {
            if (!(Math.abs(got[i] - want[i]) <= TOLERANCE * terms)) {
                return false;
            }
        }
        return true;
    }
}
