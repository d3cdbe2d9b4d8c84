package io.github.nafworkbench.network;

import static org.bytedeco.openblas.global.openblas_full.CblasLower;
import static org.bytedeco.openblas.global.openblas_full.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_full.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_full.CblasTrans;
import static org.bytedeco.openblas.global.openblas_full.LAPACKE_dposv;
import static org.bytedeco.openblas.global.openblas_full.LAPACKE_dpotrf;
import static org.bytedeco.openblas.global.openblas_full.LAPACKE_dpotri;
import static org.bytedeco.openblas.global.openblas_full.LAPACK_COL_MAJOR;
import static org.bytedeco.openblas.global.openblas_full.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_full.cblas_dsyrk;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas_full;
import org.jspecify.annotations.Nullable;

/**
 * The dense operations by the OpenBLAS that ND4J uses, called through its bindings on one thread.
 *
 * <p>Arguments are copied to scratch memory outside the heap that this instance owns and reuses; a copy costs less
 * than the array overloads of the bindings, which allocate. Not safe for use by several threads.
 */
public final class OpenBlas implements Blas {
    /** Products with a single row: a loop is done before the library is called. */
    private final Blas loops = new PlainBlas();

    private final Scratch first = new Scratch();
    private final Scratch second = new Scratch();
    private final Scratch result = new Scratch();

    /**
     * Binds the native library and holds it to one thread, so that results do not depend on the number of cores.
     *
     * @throws LinkageError if the library cannot be loaded on this machine
     */
    public OpenBlas() {
        openblas_full.openblas_set_num_threads(1);
    }

    @Override
    public Operand operand(int length) {
        return new OffHeap(new DoublePointer(Math.max(1, length)));
    }

    /** Through a buffer, whose copies of a row cost less than those of the bindings. */
    private static final class OffHeap implements Operand {
        private final DoublePointer memory;
        private final DoubleBuffer buffer;

        OffHeap(DoublePointer memory) {
            this.memory = memory;
            this.buffer = memory.asBuffer();
        }

        @Override
        public void put(int at, double[] from, int start, int length) {
            buffer.put(at, from, start, length);
        }

        @Override
        public void get(int at, double[] to, int start, int length) {
            buffer.get(at, to, start, length);
        }
    }

    @Override
    public void multiply(Form form, int m, int n, int k, Operand a, Operand b, Operand c, boolean add) {
        boolean first = form == Form.FIRST_TRANSPOSED;
        boolean second = form == Form.SECOND_TRANSPOSED;
        cblas_dgemm(
                CblasRowMajor,
                first ? CblasTrans : CblasNoTrans,
                second ? CblasTrans : CblasNoTrans,
                m,
                n,
                k,
                1,
                ((OffHeap) a).memory,
                first ? m : k,
                ((OffHeap) b).memory,
                second ? k : n,
                add ? 1 : 0,
                ((OffHeap) c).memory,
                n);
    }

    @Override
    public void addOuterProduct(int n, int k, Operand a, Operand c) {
        cblas_dsyrk(
                CblasRowMajor, CblasLower, CblasNoTrans, n, k, 1, ((OffHeap) a).memory, k, 1, ((OffHeap) c).memory, n);
    }

    @Override
    public void multiply(int m, int n, int k, double[] a, int aFrom, double[] b, double[] c) {
        if (m == 1) {
            loops.multiply(m, n, k, a, aFrom, b, c);
            return;
        }
        DoublePointer pa = first.put(a, aFrom, m * k);
        DoublePointer pb = second.put(b, 0, k * n);
        DoublePointer pc = result.room(m * n);
        cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, pa, k, pb, n, 0, pc, n);
        pc.get(c, 0, m * n);
    }

    @Override
    public void multiplyTransposedFirst(int m, int n, int k, double[] a, int aFrom, double[] b, double[] c) {
        if (k == 1) {
            loops.multiplyTransposedFirst(m, n, k, a, aFrom, b, c);
            return;
        }
        DoublePointer pa = first.put(a, aFrom, k * m);
        DoublePointer pb = second.put(b, 0, k * n);
        DoublePointer pc = result.room(m * n);
        cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, m, n, k, 1, pa, m, pb, n, 0, pc, n);
        pc.get(c, 0, m * n);
    }

    @Override
    public void addMultipliedTransposedSecond(int m, int n, int k, double[] a, double[] b, double[] c, int cFrom) {
        if (m == 1) {
            loops.addMultipliedTransposedSecond(m, n, k, a, b, c, cFrom);
            return;
        }
        DoublePointer pa = first.put(a, 0, m * k);
        DoublePointer pb = second.put(b, 0, n * k);
        DoublePointer pc = result.put(c, cFrom, m * n);
        cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, pa, k, pb, k, 1, pc, n);
        pc.get(c, cFrom, m * n);
    }

    @Override
    public void addOuterProduct(int n, int k, double[] a, double[] c) {
        DoublePointer pa = first.put(a, 0, n * k);
        DoublePointer pc = result.put(c, 0, n * n);
        cblas_dsyrk(CblasRowMajor, CblasLower, CblasNoTrans, n, k, 1, pa, k, 1, pc, n);
        pc.get(c, 0, n * n);
    }

    @Override
    public boolean solvePositiveDefinite(int n, double[] a, double[] b) {
        // In the memory of the products of arrays, which are done by then; sums in operands have memory of their own.
        DoublePointer pa = result.put(a, 0, n * n);
        DoublePointer pb = second.put(b, 0, n);
        // The lower triangle by rows is the upper triangle by columns, which LAPACK takes without a copy.
        int info = LAPACKE_dposv(LAPACK_COL_MAJOR, (byte) 'U', n, 1, pa, n, pb, n);
        pb.get(b, 0, n);
        return info == 0;
    }

    @Override
    public double inverseTrace(int n, double[] a) {
        DoublePointer pa = result.put(a, 0, n * n);
        if (LAPACKE_dpotrf(LAPACK_COL_MAJOR, (byte) 'U', n, pa, n) != 0
                || LAPACKE_dpotri(LAPACK_COL_MAJOR, (byte) 'U', n, pa, n) != 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += pa.get((long) i * n + i);
        }
        return sum;
    }

    /** Memory outside the heap that grows when needed and is freed when its owner is collected. */
    private static final class Scratch {
        private @Nullable DoublePointer memory;

        DoublePointer room(int length) {
            DoublePointer now = memory;
            if (now == null || now.capacity() < length) {
                if (now != null) {
                    now.deallocate();
                }
                now = new DoublePointer(Math.max(1024, length));
                memory = now;
            }
            return now;
        }

        DoublePointer put(double[] from, int offset, int length) {
            return room(length).put(from, offset, length);
        }
    }
}
