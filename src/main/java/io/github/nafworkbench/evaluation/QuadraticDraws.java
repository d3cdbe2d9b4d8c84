package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseDraws;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.Arrays;

/**
 * Draws that serve all levels at once. Where noise of level {@code s} adds {@code s d_i} to the output for row {@code i}, the mean
 * squared error of a draw is {@code A + 2 s B + s^2 C} with {@code A = [(y - t)^2]}, {@code B = [(y - t) d]} and
 * {@code C = [d^2]} for every level, and exactly the clean error at level 0.
 */
final class QuadraticDraws {
    private final Kernel kernel;
    private final Network network;
    private final TestRows rows;
    private final NoiseDraws unit;
    private final double[] levels;
    private final double[] clean;
    private final double a;
    private double[] b = {};
    private double[] c = {};
    private final MeanSquares[] atLevel;

    /**
     * Prepares draws.
     *
     * @param unit noise of level 1
     */
    QuadraticDraws(Kernel kernel, Network network, TestRows rows, NoiseDraws unit, double[] levels) {
        this.kernel = kernel;
        this.network = network;
        this.rows = rows;
        this.unit = unit;
        this.levels = levels.clone();
        this.clean = rows.predictions(kernel, network);
        this.a = ErrorSums.of(kernel, network, rows).meanSquare();
        this.atLevel = new MeanSquares[levels.length];
        Arrays.setAll(atLevel, i -> new MeanSquares());
    }

    /** Whether the output follows the source in a straight line, with no other noise besides. */
    static boolean serve(Topology topology, NoiseModel besides, NoiseSource swept) {
        boolean straight = swept.place() == NoisePlace.READ_OUT
                || (swept.place() == NoisePlace.NEURON_OUTPUT
                        && topology.hidden().size() == 1);
        return straight && besides.with(swept.withLevel(0)).off();
    }

    /** Adds draws at one level; levels that have as many already share them. */
    void draw(int level, int draws) {
        MeanSquares drawn = atLevel[level];
        int first = drawn.draws();
        if (first + draws > b.length) {
            make(first + draws - b.length);
        }
        double s = levels[level];
        for (int r = first; r < first + draws; r++) {
            drawn.add(a + s * (2 * b[r] + s * c[r]));
        }
    }

    MeanSquares at(int level) {
        return atLevel[level];
    }

    private void make(int more) {
        int from = b.length;
        int chunks = (rows.test().count() + Kernel.CHUNK - 1) / Kernel.CHUNK;
        double[] products = new double[more * chunks];
        double[] squares = new double[more * chunks];
        double[] t = rows.targets();
        kernel.disturbed(network, rows.test(), unit, from, more, (r, first, y, size) -> {
            double product = 0;
            double square = 0;
            for (int i = 0; i < size; i++) {
                double d = y[rows.output() * size + i] - clean[first + i];
                product += (clean[first + i] - t[first + i]) * d;
                square += d * d;
            }
            products[r * chunks + first / Kernel.CHUNK] += product;
            squares[r * chunks + first / Kernel.CHUNK] += square;
        });
        b = Arrays.copyOf(b, from + more);
        c = Arrays.copyOf(c, from + more);
        for (int r = 0; r < more; r++) {
            b[from + r] = meanOf(products, r * chunks, chunks);
            c[from + r] = meanOf(squares, r * chunks, chunks);
        }
    }

    private double meanOf(double[] sums, int from, int chunks) {
        double sum = 0;
        for (int chunk = from; chunk < from + chunks; chunk++) {
            sum += sums[chunk];
        }
        return sum / rows.test().count();
    }
}
