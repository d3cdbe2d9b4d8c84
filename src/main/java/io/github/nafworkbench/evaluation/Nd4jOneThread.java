package io.github.nafworkbench.evaluation;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.CpuNDArrayFactory;
import org.nd4j.linalg.cpu.nativecpu.blas.CpuBlas;

/**
 * The array factory ND4J is given, so that loading it does not change the one thread of OpenBLAS.
 *
 * <p>ND4J's own factory sets OpenBLAS, which the whole process shares, to the number of cores; a training going on
 * would change in its last bits. It also ends the process on a processor that lacks instructions; this one fails.
 */
public final class Nd4jOneThread extends CpuNDArrayFactory {
    /** Called by ND4J with the type and order of its arrays. */
    public Nd4jOneThread(DataType type, char order) {
        super(type, order);
    }

    @Override
    public void createBlas() {
        if (!nativeOps.isMinimalRequirementsMet()) {
            throw new UnsatisfiedLinkError("ND4J needs instructions that this processor does not have");
        }
        blas = new OneThread();
    }

    private static final class OneThread extends CpuBlas {
        @Override
        public void setMaxThreads(int wanted) {
            super.setMaxThreads(1);
        }
    }
}
