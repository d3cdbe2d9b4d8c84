package io.github.nafworkbench.training;

import java.util.Arrays;

/**
 * Errors against epochs, in the target's unit; NaN where there is none. Bounded: when full, every second point goes
 * and only every second new one is kept. Immutable by agreement.
 *
 * @param epochs ascending, counted from the first training on
 * @param train RMSE of the network in training on the training rows
 * @param test the same on the test rows
 * @param noisy RMSE on the test rows with the realised curves and noise
 * @param control test RMSE of the control, which keeps its ideal curves while the other retrains
 * @param stride distance of kept epochs
 */
public record Trace(double[] epochs, double[] train, double[] test, double[] noisy, double[] control, int stride) {
    /** Most points kept. */
    static final int CAPACITY = 2048;

    /** No points yet. */
    public static final Trace EMPTY =
            new Trace(new double[0], new double[0], new double[0], new double[0], new double[0], 1);

    public int size() {
        return epochs.length;
    }

    /** This trace with one more point, or itself when the point is between strides or its epoch is there already. */
    Trace with(int epoch, double trainRmse, double testRmse, double noisyRmse, double controlRmse) {
        if (epoch % stride != 0 || (size() > 0 && epoch <= epochs[size() - 1])) {
            return this;
        }
        if (size() >= CAPACITY) {
            return thinned().with(epoch, trainRmse, testRmse, noisyRmse, controlRmse);
        }
        return new Trace(
                append(epochs, epoch),
                append(train, trainRmse),
                append(test, testRmse),
                append(noisy, noisyRmse),
                append(control, controlRmse),
                stride);
    }

    private Trace thinned() {
        return new Trace(
                everySecond(epochs),
                everySecond(train),
                everySecond(test),
                everySecond(noisy),
                everySecond(control),
                2 * stride);
    }

    private double[] everySecond(double[] values) {
        double[] kept = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (epochs[i] % (2.0 * stride) == 0) {
                kept[n++] = values[i];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private static double[] append(double[] values, double value) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = value;
        return longer;
    }
}
