package io.github.nafworkbench.bench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.MonteCarlo;
import io.github.nafworkbench.evaluation.NoiseSweep;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Errors under noise by Monte Carlo: additive and multiplicative noise on every hidden output, fresh at every draw. */
final class NoiseBench {
    private static final int LEVELS = 20;
    private static final int DRAWS = 100;
    private static final double MOST_BYTES = 16;
    private static final NoiseSource ADDITIVE = NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.ADDITIVE, 0);
    private static final NoiseModel MULTIPLICATIVE =
            NoiseModel.of(NoiseSource.of(NoisePlace.NEURON_OUTPUT, NoiseKind.MULTIPLICATIVE, 0.01));

    private final Supplier<Blas> newBlas;
    private final ComparisonTable table;

    NoiseBench(Supplier<Blas> newBlas, ComparisonTable table) {
        this.newBlas = newBlas;
        this.table = table;
    }

    void measure() throws InputException {
        besideRivals(Shape.MEDIUM);
        commonNumbers(Shape.MEDIUM);
        weights(Shape.DEEP);
        twoThreads(Shape.DEEP, 2);
        twoThreads(Shape.LARGE, 1);
        twoPoints(Shape.MEDIUM);
    }

    private void besideRivals(Shape shape) throws InputException {
        NoiseSweep sweep = sweep(new Kernel(newBlas.get()), shape, MULTIPLICATIVE, NoiseSweep.Numbers.FRESH);
        double millis = Stopwatch.processorMillis(() -> draw(sweep, DRAWS)) / (LEVELS * DRAWS);
        Map<String, Object> request = shape.request("monte carlo");
        request.put("draws", DRAWS);
        table.compareAll(
                "Monte Carlo, one draw " + shape,
                millis,
                request,
                Map.of(Rivals.PYTORCH_64, 12.0, Rivals.PYTORCH_32, 1.5));
        double bytes = Stopwatch.allocatedBytes(() -> sweep.draw(0, DRAWS), 20) / DRAWS;
        table.limit("heap taken by one draw of " + DRAWS + " in a call " + shape, bytes, "bytes", MOST_BYTES);
    }

    private void commonNumbers(Shape shape) {
        Kernel kernel = new Kernel(newBlas.get());
        NoiseSweep fresh = sweep(kernel, shape, NoiseModel.NONE, NoiseSweep.Numbers.FRESH);
        NoiseSweep common = sweep(kernel, shape, NoiseModel.NONE, NoiseSweep.Numbers.COMMON);
        double freshMillis = Stopwatch.processorMillis(() -> draw(fresh, DRAWS));
        double commonMillis = Stopwatch.processorMillis(() -> draw(common, DRAWS));
        table.compare(
                "common random numbers, 20 levels, 100 draws", commonMillis, "ours, fresh numbers", freshMillis, 15);
    }

    private void weights(Shape shape) {
        NoiseModel weights = NoiseModel.of(NoiseSource.of(NoisePlace.WEIGHT, NoiseKind.MULTIPLICATIVE, 0.01));
        NoiseModel netInputs = NoiseModel.of(NoiseSource.of(NoisePlace.NET_INPUT, NoiseKind.ADDITIVE, 0.01));
        MonteCarlo ofWeights = new MonteCarlo(new Kernel(newBlas.get()), shape.tanhNetwork(), rows(shape), weights, 1);
        MonteCarlo ofNetInputs =
                new MonteCarlo(new Kernel(newBlas.get()), shape.tanhNetwork(), rows(shape), netInputs, 1);
        double millis = Stopwatch.processorMillis(() -> ofWeights.draw(1));
        table.compare(
                "Monte Carlo, one draw, every weight " + shape,
                millis,
                "ours, net inputs only",
                Stopwatch.processorMillis(() -> ofNetInputs.draw(1)),
                0);
    }

    private void twoThreads(Shape shape, int draws) {
        MonteCarlo alone = monteCarlo(new Kernel(newBlas.get()), shape);
        MonteCarlo together = monteCarlo(new Kernel(newBlas, 2), shape);
        double one = Stopwatch.wallMillis(() -> alone.draw(draws));
        double two = Stopwatch.wallMillis(() -> together.draw(draws));
        table.compare("two threads, Monte Carlo " + shape + ", wall", two, "ours, one thread", one, 1.85);
    }

    /** Two sweeps, each with a kernel of its own, one after the other and at the same time. */
    private void twoPoints(Shape shape) {
        NoiseSweep first = sweep(new Kernel(newBlas.get()), shape, MULTIPLICATIVE, NoiseSweep.Numbers.FRESH);
        NoiseSweep second = sweep(new Kernel(newBlas.get()), shape, MULTIPLICATIVE, NoiseSweep.Numbers.FRESH);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        double inTurn = Stopwatch.wallMillis(() -> {
            draw(first, 2);
            draw(second, 2);
        });
        double atOnce = Stopwatch.wallMillis(() -> CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> draw(first, 2), threads),
                        CompletableFuture.runAsync(() -> draw(second, 2), threads))
                .join());
        threads.shutdown();
        table.compare("two sweeps at once " + shape + ", wall", atOnce, "ours, one by one", inTurn, 1.95);
    }

    private static void draw(NoiseSweep sweep, int draws) {
        for (int level = 0; level < sweep.levels(); level++) {
            sweep.draw(level, draws);
        }
    }

    private static NoiseSweep sweep(Kernel kernel, Shape shape, NoiseModel besides, NoiseSweep.Numbers numbers) {
        double[] levels = new double[LEVELS];
        Arrays.setAll(levels, i -> 0.005 * (i + 1));
        return new NoiseSweep(kernel, shape.tanhNetwork(), rows(shape), besides, ADDITIVE, levels, 1, numbers);
    }

    private static MonteCarlo monteCarlo(Kernel kernel, Shape shape) {
        NoiseModel noise = MULTIPLICATIVE.with(ADDITIVE.withLevel(0.01));
        return new MonteCarlo(kernel, shape.tanhNetwork(), rows(shape), noise, 1);
    }

    private static TestRows rows(Shape shape) {
        Samples samples = shape.samples();
        return new TestRows(samples, samples, 1);
    }
}
