package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both implementations against sums written out here. */
class BlasTest {
    private static final int[] SIZES = {1, 2, 3, 7, 20, 65, 130};
    private static final int OFFSET = 5;

    static Stream<Arguments> cases() {
        return Stream.of(new PlainBlas(), new OpenBlas()).flatMap(blas -> Arrays.stream(SIZES)
                .boxed()
                .flatMap(m -> Arrays.stream(SIZES).boxed().flatMap(n -> Stream.of(1, 4, 31, 256)
                        .map(k -> Arguments.of(blas.getClass().getSimpleName(), m, n, k, blas)))));
    }

    private static double[] random(int length, long seed) {
        return new Random(seed).doubles(length, -1, 1).toArray();
    }

    private static void assertClose(double[] actual, double[] expected, int terms) {
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(actual[i] - expected[i]));
        }
        assertThat(worst).isLessThanOrEqualTo(4e-16 * (terms + 1));
    }

    @ParameterizedTest(name = "{0}, {1} {2} {3}")
    @MethodSource("cases")
    void products_are_sums_of_products(String name, int m, int n, int k, Blas blas) {
        double[] a = random(OFFSET + m * k, 1);
        double[] b = random(k * n, 2);
        double[] start = random(m * n, 3);
        double[] c = start.clone();
        double[] expected = new double[m * n];
        for (int i = 0; i < m * n; i++) {
            for (int l = 0; l < k; l++) {
                expected[i] += a[OFFSET + i / n * k + l] * b[l * n + i % n];
            }
        }
        double[] untouched = a.clone();
        blas.multiply(m, n, k, a, OFFSET, b, c);
        assertClose(c, expected, k);
        assertThat(a).isEqualTo(untouched);
    }

    @ParameterizedTest(name = "{0}, {1} {2} {3}")
    @MethodSource("cases")
    void products_with_the_first_factor_transposed_overwrite(String name, int m, int n, int k, Blas blas) {
        double[] a = random(OFFSET + m * k, 4);
        double[] b = random(k * n, 5);
        double[] expected = new double[m * n];
        for (int i = 0; i < m * n; i++) {
            for (int l = 0; l < k; l++) {
                expected[i] += a[OFFSET + l * m + i / n] * b[l * n + i % n];
            }
        }
        double[] c = new double[m * n];
        Arrays.fill(c, Double.NaN);
        blas.multiplyTransposedFirst(m, n, k, a, OFFSET, b, c);
        assertClose(c, expected, k);
    }

    @ParameterizedTest(name = "{0}, {1} {2} {3}")
    @MethodSource("cases")
    void products_with_the_second_factor_transposed_are_added(String name, int m, int n, int k, Blas blas) {
        double[] a = random(m * k, 6);
        double[] b = random(n * k, 7);
        double[] c = random(OFFSET + m * n + 3, 8);
        double[] expected = c.clone();
        for (int i = 0; i < m * n; i++) {
            for (int l = 0; l < k; l++) {
                expected[OFFSET + i] += a[i / n * k + l] * b[i % n * k + l];
            }
        }
        double[] before = c.clone();
        blas.addMultipliedTransposedSecond(m, n, k, a, b, c, OFFSET);
        assertClose(c, expected, k);
        assertThat(Arrays.copyOf(c, OFFSET)).isEqualTo(Arrays.copyOf(before, OFFSET));
        assertThat(Arrays.copyOfRange(c, OFFSET + m * n, c.length))
                .isEqualTo(Arrays.copyOfRange(before, OFFSET + m * n, c.length));
    }

    @ParameterizedTest(name = "{0}, {1} {2} {3}")
    @MethodSource("cases")
    void products_of_operands_overwrite_or_are_added_in_every_form(String name, int m, int n, int k, Blas blas) {
        double[] a = random(m * k, 14);
        double[] b = random(k * n, 15);
        double[] before = random(m * n, 16);
        for (Blas.Form form : Blas.Form.values()) {
            for (boolean add : new boolean[] {false, true}) {
                double[] expected = add ? before.clone() : new double[m * n];
                for (int i = 0; i < m * n; i++) {
                    for (int l = 0; l < k; l++) {
                        int row = i / n;
                        int column = i % n;
                        expected[i] += a[form == Blas.Form.FIRST_TRANSPOSED ? l * m + row : row * k + l]
                                * b[form == Blas.Form.SECOND_TRANSPOSED ? column * k + l : l * n + column];
                    }
                }
                Operand c = operand(blas, before);
                blas.multiply(form, m, n, k, operand(blas, a), operand(blas, b), c, add);
                double[] actual = new double[m * n];
                c.get(0, actual, 0, m * n);
                assertClose(actual, expected, k);
            }
        }
    }

    private static Operand operand(Blas blas, double[] numbers) {
        Operand operand = blas.operand(numbers.length);
        operand.put(0, numbers, 0, numbers.length);
        return operand;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("both")
    void operands_take_and_give_parts(String name, Blas blas) {
        Operand operand = operand(blas, new double[] {1, 2, 3, 4});
        operand.put(1, new double[] {7, 8, 9}, 1, 2);
        double[] got = new double[6];
        operand.get(0, got, 2, 4);
        assertThat(got).containsExactly(0, 0, 1, 8, 9, 4);
    }

    /** Summed with a running compensation of the rounding (Neumaier): a square sum of 256 terms is some 85. */
    private static double rowProduct(double[] a, int from, int other, int k) {
        double sum = 0;
        double lost = 0;
        for (int l = 0; l < k; l++) {
            double product = a[from + l] * a[other + l];
            double next = sum + product;
            lost += Math.abs(sum) >= Math.abs(product) ? (sum - next) + product : (product - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    static Stream<Arguments> squareCases() {
        return cases().filter(c -> c.get()[1].equals(c.get()[2]));
    }

    @ParameterizedTest(name = "{0}, {1} {3}")
    @MethodSource("squareCases")
    void outer_products_are_added_to_the_lower_triangle_only(String name, int n, int same, int k, Blas blas) {
        // Halved, so that the sums of squares on the diagonal are no larger than the other products' in this class.
        double[] a = Arrays.stream(random(n * k, 9)).map(v -> v / 2).toArray();
        double[] c = random(n * n, 10);
        double[] expected = c.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                expected[i * n + j] += rowProduct(a, i * k, j * k, k);
            }
        }
        Operand sums = operand(blas, c);
        blas.addOuterProduct(n, k, operand(blas, a), sums);
        blas.addOuterProduct(n, k, a, c);
        assertClose(c, expected, k);
        sums.get(0, c, 0, n * n);
        assertClose(c, expected, k);
    }

    @ParameterizedTest(name = "{0}, {1} {3}")
    @MethodSource("squareCases")
    void solutions_of_positive_definite_systems_fulfil_them(String name, int n, int same, int k, Blas blas) {
        double[] a = positiveDefinite(n, k);
        double[] x = random(n, 12);
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i] += a[Math.max(i, j) * n + Math.min(i, j)] * x[j];
            }
        }
        assertThat(blas.solvePositiveDefinite(n, a, b)).isTrue();
        // The condition number is at most 1 + n k.
        assertClose(b, x, n * (1 + n * k) / 4);
    }

    @ParameterizedTest(name = "{0}, {1} {3}")
    @MethodSource("squareCases")
    void traces_of_inverses_are_those_of_solutions(String name, int n, int same, int k, Blas blas) {
        double expected = 0;
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            assertThat(blas.solvePositiveDefinite(n, positiveDefinite(n, k), unit))
                    .isTrue();
            expected += unit[i];
        }
        double[] a = positiveDefinite(n, k);
        assertThat(blas.inverseTrace(n, a)).isCloseTo(expected, within(1e-12 * expected));
        assertThat(n < 2 || Double.isNaN(a[1])).isTrue();
    }

    /** {@code I + F F^T} in the lower triangle, NaN above: the upper one must not be read. */
    private static double[] positiveDefinite(int n, int k) {
        double[] factor = random(n * k, 11);
        double[] a = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i * n + j] = j > i ? Double.NaN : i == j ? 1 : 0;
                for (int l = 0; l < k && j <= i; l++) {
                    a[i * n + j] += factor[i * k + l] * factor[j * k + l];
                }
            }
        }
        return a;
    }

    static Stream<Arguments> both() {
        return Stream.of(new PlainBlas(), new OpenBlas())
                .map(blas -> Arguments.of(blas.getClass().getSimpleName(), blas));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("both")
    void matrices_that_are_not_positive_definite_are_refused(String name, Blas blas) {
        for (int n : new int[] {1, 2, 65, 130}) {
            for (double bad : new double[] {0, -1, Double.NaN}) {
                for (int at : new int[] {0, n / 2, n - 1}) {
                    double[] a = positiveDefinite(n, 1);
                    for (int j = 0; j < n; j++) {
                        a[Math.max(at, j) * n + Math.min(at, j)] = j == at ? bad : 0;
                    }
                    assertThat(blas.inverseTrace(n, a.clone())).isNaN();
                    assertThat(blas.solvePositiveDefinite(n, a, new double[n]))
                            .as("%d x %d with %s at %d", n, n, bad, at)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("both")
    void products_without_addition_ignore_what_was_there(String name, Blas blas) {
        double[] c = {Double.NaN, Double.POSITIVE_INFINITY};
        blas.multiply(1, 2, 1, new double[] {2}, 0, new double[] {3, 4}, c);
        assertThat(c).containsExactly(6, 8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("both")
    void larger_and_smaller_calls_in_turn_do_not_disturb_each_other(String name, Blas blas) {
        for (int n : List.of(3, 200, 2, 129, 1)) {
            double[] c = new double[n * n];
            double[] ones = new double[n * n];
            Arrays.fill(ones, 1);
            blas.multiply(n, n, n, ones, 0, ones, c);
            assertThat(c).containsOnly(n);
        }
    }
}
