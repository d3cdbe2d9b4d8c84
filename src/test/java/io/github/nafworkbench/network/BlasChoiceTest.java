package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlasChoiceTest {
    /** What may be wrong with a library. */
    private enum Fault {
        PLAIN_OPERANDS,
        FIRST_OPERAND_TRANSPOSED,
        SECOND_OPERAND_TRANSPOSED,
        OPERANDS_ALWAYS_ADDED,
        OPERANDS_NEVER_ADDED,
        OUTER_PRODUCT_OF_OPERAND,
        MULTIPLY,
        MULTIPLY_OFFSET,
        MULTIPLY_TRANSPOSED_FIRST,
        MULTIPLY_TRANSPOSED_FIRST_OFFSET,
        ADD_MULTIPLIED_TRANSPOSED_SECOND,
        ADD_MULTIPLIED_TRANSPOSED_SECOND_OFFSET,
        ADD_OUTER_PRODUCT,
        ADD_OUTER_PRODUCT_ABOVE_DIAGONAL,
        SOLUTION,
        SOLUTION_OF_LARGE_SYSTEMS,
        SOLUTION_NOT_A_NUMBER,
        REFUSES_POSITIVE_DEFINITE,
        ACCEPTS_INDEFINITE,
        INVERSE_TRACE,
        TRACE_OF_INDEFINITE
    }

    /** Plain Java with one fault; the last element is wrong in the ninth digit where nothing else is said. */
    private static final class FaultyBlas implements Blas {
        private final Blas right = new PlainBlas();
        private final Fault fault;

        FaultyBlas(Fault fault) {
            this.fault = fault;
        }

        private void spoil(double[] c, int at, Fault when) {
            if (fault == when) {
                c[at] += 1e-9;
            }
        }

        @Override
        public Operand operand(int length) {
            return right.operand(length);
        }

        @Override
        public void multiply(Form form, int m, int n, int k, Operand a, Operand b, Operand c, boolean add) {
            boolean added = (add || fault == Fault.OPERANDS_ALWAYS_ADDED) && fault != Fault.OPERANDS_NEVER_ADDED;
            right.multiply(form, m, n, k, a, b, c, added);
            Fault spoiled =
                    switch (form) {
                        case PLAIN -> Fault.PLAIN_OPERANDS;
                        case FIRST_TRANSPOSED -> Fault.FIRST_OPERAND_TRANSPOSED;
                        case SECOND_TRANSPOSED -> Fault.SECOND_OPERAND_TRANSPOSED;
                    };
            double[] product = new double[m * n];
            c.get(0, product, 0, m * n);
            spoil(product, m * n - 1, spoiled);
            c.put(0, product, 0, m * n);
        }

        @Override
        public void addOuterProduct(int n, int k, Operand a, Operand c) {
            right.addOuterProduct(n, k, a, c);
            double[] sums = new double[n * n];
            c.get(0, sums, 0, n * n);
            spoil(sums, n * n - 1, Fault.OUTER_PRODUCT_OF_OPERAND);
            c.put(0, sums, 0, n * n);
        }

        @Override
        public void multiply(int m, int n, int k, double[] a, int aFrom, double[] b, double[] c) {
            right.multiply(m, n, k, a, fault == Fault.MULTIPLY_OFFSET ? 0 : aFrom, b, c);
            spoil(c, m * n - 1, Fault.MULTIPLY);
        }

        @Override
        public void multiplyTransposedFirst(int m, int n, int k, double[] a, int aFrom, double[] b, double[] c) {
            int from = fault == Fault.MULTIPLY_TRANSPOSED_FIRST_OFFSET ? 0 : aFrom;
            right.multiplyTransposedFirst(m, n, k, a, from, b, c);
            spoil(c, m * n - 1, Fault.MULTIPLY_TRANSPOSED_FIRST);
        }

        @Override
        public void addMultipliedTransposedSecond(int m, int n, int k, double[] a, double[] b, double[] c, int cFrom) {
            int from = fault == Fault.ADD_MULTIPLIED_TRANSPOSED_SECOND_OFFSET ? 0 : cFrom;
            right.addMultipliedTransposedSecond(m, n, k, a, b, c, from);
            spoil(c, from + m * n - 1, Fault.ADD_MULTIPLIED_TRANSPOSED_SECOND);
        }

        @Override
        public void addOuterProduct(int n, int k, double[] a, double[] c) {
            right.addOuterProduct(n, k, a, c);
            spoil(c, n * n - 1, Fault.ADD_OUTER_PRODUCT);
            spoil(c, n > 1 ? 1 : 0, Fault.ADD_OUTER_PRODUCT_ABOVE_DIAGONAL);
        }

        @Override
        public boolean solvePositiveDefinite(int n, double[] a, double[] b) {
            boolean definite = right.solvePositiveDefinite(n, a, b);
            spoil(b, n - 1, Fault.SOLUTION);
            if (n > 100) {
                spoil(b, n - 1, Fault.SOLUTION_OF_LARGE_SYSTEMS);
            }
            if (fault == Fault.SOLUTION_NOT_A_NUMBER) {
                b[0] = Double.NaN;
            }
            return fault == Fault.ACCEPTS_INDEFINITE || (definite && fault != Fault.REFUSES_POSITIVE_DEFINITE);
        }

        @Override
        public double inverseTrace(int n, double[] a) {
            double trace = right.inverseTrace(n, a);
            if (fault == Fault.TRACE_OF_INDEFINITE && Double.isNaN(trace)) {
                return n;
            }
            return fault == Fault.INVERSE_TRACE ? trace + 1e-9 * n : trace;
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void an_implementation_with_a_fault_is_refused(Fault fault) {
        assertThat(BlasChoice.agrees(new FaultyBlas(fault), new PlainBlas())).isFalse();
    }

    @Test
    void right_implementations_agree() {
        assertThat(BlasChoice.agrees(new PlainBlas(), new PlainBlas())).isTrue();
        assertThat(BlasChoice.agrees(new OpenBlas(), new PlainBlas())).isTrue();
    }

    @Test
    void the_native_library_is_chosen_here_without_a_notice() {
        BlasChoice choice = BlasChoice.bySelfTest();
        assertThat(choice.notice()).isEmpty();
        assertThat(choice.newBlas().get())
                .isInstanceOf(OpenBlas.class)
                .isNotSameAs(choice.newBlas().get());
    }
}
