package io.github.nafworkbench.training;

import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures the errors of a run and keeps them epoch by epoch, those under the tuning of the moment too. */
final class ErrorRecord {
    private final Kernel kernel;
    private final PreparedData data;
    private final Samples samples;
    private final Curves idealCurves;
    private final NoisyError noisyError;
    private final Supplier<Tuning> tuning;
    private @Nullable Realised realised;
    private Trace trace = Trace.EMPTY;

    /**
     * Begins with no epoch.
     *
     * @param samples trained on
     * @param tuning asked for the curves and noise now
     */
    ErrorRecord(
            Kernel kernel,
            PreparedData data,
            Samples samples,
            Curves idealCurves,
            NoisyError noisyError,
            Supplier<Tuning> tuning) {
        this.kernel = kernel;
        this.data = data;
        this.samples = samples;
        this.idealCurves = idealCurves;
        this.noisyError = noisyError;
        this.tuning = tuning;
    }

    Trace trace() {
        return trace;
    }

    /** Goes on from another record, as that of the best start. */
    void goOnFrom(Trace other) {
        trace = other;
    }

    /**
     * Measures a network that has come to an epoch, and the control beside it.
     *
     * @param control if there is one
     */
    void add(int epoch, Network latest, @Nullable Network control) {
        Tuning current = tuning.get();
        Network perturbed = latest.with(realised(current));
        boolean differs = !current.noise().off() || !perturbed.curves().equals(idealCurves);
        trace = trace.with(
                epoch,
                rmses(latest, samples)[0],
                rmses(latest, data.test())[0],
                differs ? noisyError.rmse(kernel, perturbed, data, current.noise()) : Double.NaN,
                control == null ? Double.NaN : rmses(control, data.test())[0]);
    }

    /** The curves of the moment. */
    Curves realised() {
        return realised(tuning.get());
    }

    /** Worked out anew only when the tuning changes: a table takes thousands of sines. */
    private Curves realised(Tuning current) {
        Realised now = realised;
        if (now == null || !now.tuning.equals(current)) {
            now = new Realised(current, current.realised());
            realised = now;
        }
        return now.curves;
    }

    private record Realised(Tuning tuning, Curves curves) {}

    /** RMSE of every output in its target's unit. */
    double[] rmses(Network network, Samples rows) {
        double[] squares = kernel.squaredErrors(network, rows);
        for (int o = 0; o < squares.length; o++) {
            squares[o] = data.targetScaling().networkUnit()[o] * Math.sqrt(squares[o] / rows.count());
        }
        return squares;
    }
}
