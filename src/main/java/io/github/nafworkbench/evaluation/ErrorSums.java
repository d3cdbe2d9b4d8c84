package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;

/**
 * Sums over predictions {@code y} and targets {@code t} of one output, network units. Squares are added by
 * blocks and chunks, as {@link Kernel#squaredError} adds them: the same predictions give the same bits of the error,
 * whoever asks.
 */
final class ErrorSums {
    private double squares;
    private double squaresOfChunk;
    private double absolutes;
    private double outputs;
    private double targets;
    private double outputSquares;
    private double targetSquares;
    private double products;
    private long count;

    /** The sums over all samples. */
    static ErrorSums of(double[] y, double[] t, int samples) {
        ErrorSums sums = new ErrorSums();
        for (int first = 0; first < samples; first += Kernel.BLOCK) {
            sums.add(y, first, t, first, Math.min(Kernel.BLOCK, samples - first));
        }
        return sums;
    }

    /** The sums of a network's predictions of the target that is tested. */
    static ErrorSums of(Kernel kernel, Network network, TestRows rows) {
        return of(rows.predictions(kernel, network), rows.targets(), rows.test().count());
    }

    /** The sums of predictions of the first output. */
    static ErrorSums of(double[] y, Samples samples) {
        return of(y, samples.targets(), samples.count());
    }

    /** Adds one block; all but the last must be whole. */
    void add(double[] y, int yFrom, double[] t, int tFrom, int size) {
        double squaresHere = 0;
        for (int s = 0; s < size; s++) {
            double output = y[yFrom + s];
            double target = t[tFrom + s];
            double error = output - target;
            squaresHere += error * error;
            absolutes += Math.abs(error);
            outputs += output;
            targets += target;
            outputSquares += output * output;
            targetSquares += target * target;
            products += output * target;
        }
        if (count % Kernel.CHUNK == 0) {
            squares += squaresOfChunk;
            squaresOfChunk = 0;
        }
        squaresOfChunk += squaresHere;
        count += size;
    }

    /** Adds the sums of other predictions; no block may be added to these sums any more. */
    void add(ErrorSums other) {
        squares += other.squares();
        absolutes += other.absolutes;
        outputs += other.outputs;
        targets += other.targets;
        outputSquares += other.outputSquares;
        targetSquares += other.targetSquares;
        products += other.products;
        count += other.count;
    }

    private double squares() {
        return squares + squaresOfChunk;
    }

    /** {@code mean (y - t)^2}. */
    double meanSquare() {
        return squares() / count;
    }

    /** {@code mean |y - t|}. */
    double meanAbsolute() {
        return absolutes / count;
    }

    /** {@code 1 - sum (y - t)^2 / sum (t - mean t)^2}; NaN if the targets are all the same. */
    double determination() {
        double spread = targetSquares - targets * targets / count;
        return spread > 0 ? 1 - squares() / spread : Double.NaN;
    }

    /** Pearson's correlation of predictions and targets; NaN if either are all the same. */
    double correlation() {
        double ofTargets = targetSquares - targets * targets / count;
        double ofOutputs = outputSquares - outputs * outputs / count;
        double common = products - outputs * targets / count;
        return ofTargets > 0 && ofOutputs > 0
                ? Math.max(-1, Math.min(1, common / Math.sqrt(ofTargets * ofOutputs)))
                : Double.NaN;
    }
}
