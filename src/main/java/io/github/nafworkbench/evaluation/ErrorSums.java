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
        ErrorSums ofChunk = new ErrorSums();
        for (int chunk = 0; chunk < samples; chunk += Kernel.CHUNK) {
            ofChunk.clear();
            int end = Math.min(chunk + Kernel.CHUNK, samples);
            for (int first = chunk; first < end; first += Kernel.BLOCK) {
                ofChunk.add(y, first, t, first, Math.min(Kernel.BLOCK, end - first));
            }
            sums.add(ofChunk);
        }
        return sums;
    }

    void clear() {
        squares = 0;
        absolutes = 0;
        outputs = 0;
        targets = 0;
        outputSquares = 0;
        targetSquares = 0;
        products = 0;
        count = 0;
    }

    /** The sums of a network's predictions of the target that is tested. */
    static ErrorSums of(Kernel kernel, Network network, TestRows rows) {
        return of(rows.predictions(kernel, network), rows.targets(), rows.test().count());
    }

    /** The sums of predictions of the first output. */
    static ErrorSums of(double[] y, Samples samples) {
        return of(y, samples.targets(), samples.count());
    }

    /** Adds one block. */
    void add(double[] y, int yFrom, double[] t, int tFrom, int size) {
        double squaresHere = 0;
        double absolutesHere = 0;
        double outputsHere = 0;
        double targetsHere = 0;
        double outputSquaresHere = 0;
        double targetSquaresHere = 0;
        double productsHere = 0;
        for (int s = 0; s < size; s++) {
            double output = y[yFrom + s];
            double target = t[tFrom + s];
            double error = output - target;
            squaresHere += error * error;
            absolutesHere += Math.abs(error);
            outputsHere += output;
            targetsHere += target;
            outputSquaresHere += output * output;
            targetSquaresHere += target * target;
            productsHere += output * target;
        }
        squares += squaresHere;
        absolutes += absolutesHere;
        outputs += outputsHere;
        targets += targetsHere;
        outputSquares += outputSquaresHere;
        targetSquares += targetSquaresHere;
        products += productsHere;
        count += size;
    }

    /** Adds the sums of other predictions. */
    void add(ErrorSums other) {
        squares += other.squares;
        absolutes += other.absolutes;
        outputs += other.outputs;
        targets += other.targets;
        outputSquares += other.outputSquares;
        targetSquares += other.targetSquares;
        products += other.products;
        count += other.count;
    }

    /** {@code mean (y - t)^2}. */
    double meanSquare() {
        return squares / count;
    }

    /** {@code mean |y - t|}. */
    double meanAbsolute() {
        return absolutes / count;
    }

    /** {@code 1 - sum (y - t)^2 / sum (t - mean t)^2}; NaN if the targets are all the same. */
    double determination() {
        double spread = targetSquares - targets * targets / count;
        return spread > 0 ? 1 - squares / spread : Double.NaN;
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
