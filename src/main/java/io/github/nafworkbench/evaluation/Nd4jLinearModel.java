package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.PreparedData;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The linear model a network has to beat: {@code y = w x + c} by least squares on the training rows.
 *
 * <p>Solves {@code (X^T X + N lambda I) w = X^T t} in network units with {@code lambda = 1e-9}, which settles
 * collinear inputs. Loading ND4J takes about a second the first time; call it on a background thread.
 */
public final class Nd4jLinearModel {
    private static final double RIDGE = 1e-9;

    private Nd4jLinearModel() {}

    /**
     * Test RMSE of the linear model of the first target, in the target's unit.
     *
     * @throws LinkageError if ND4J cannot be loaded on this machine
     */
    public static Rmse testRmse(PreparedData data) {
        return testRmse(data, 0);
    }

    /** As {@link #testRmse(PreparedData)}, of one of several targets. */
    public static Rmse testRmse(PreparedData data, int output) {
        // Only the name: the class itself would load ND4J before it is told what to take.
        System.setProperty("ndarrayfactory.class", Nd4jOneThread.class.getName());
        INDArray x = design(data.train());
        int rows = data.train().count();
        double[] target = Arrays.copyOfRange(data.train().targets(), output * rows, (output + 1) * rows);
        INDArray t = Nd4j.createFromArray(target).reshape(rows, 1);
        INDArray normal = x.transpose().mmul(x);
        normal.addi(Nd4j.eye(x.columns()).castTo(DataType.DOUBLE).muli(RIDGE * x.rows()));
        double[] weights = x.transpose().mmul(t).toDoubleVector();
        // ND4J's own inverse refuses a determinant near 0, as equal or constant inputs give it.
        if (!new PlainBlas()
                .solvePositiveDefinite(weights.length, normal.dup('c').data().asDouble(), weights)) {
            throw new ArithmeticException("the normal equations with ridge must be positive definite");
        }
        INDArray w = Nd4j.createFromArray(weights).reshape(weights.length, 1);
        double[] y = design(data.test()).mmul(w).toDoubleVector();
        TestRows tested = TestRows.of(data, output);
        return Rmse.of(y, tested.targets(), tested.test().count(), tested.halfRange());
    }

    /** Rows of inputs followed by a one, {@code [row][input + 1]}. */
    private static INDArray design(Samples samples) {
        int inputs = samples.inputs().length / samples.count();
        INDArray columns = Nd4j.createFromArray(samples.inputs()).reshape(inputs, samples.count());
        INDArray ones = Nd4j.ones(DataType.DOUBLE, 1, samples.count());
        return Nd4j.vstack(columns, ones).transpose();
    }
}
