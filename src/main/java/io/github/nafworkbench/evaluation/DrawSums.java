package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.network.Kernel;
import java.util.Arrays;

/**
 * The error sums of several draws while they are made: one for each draw and chunk, so that threads that work on
 * different chunks never meet and the sums of a draw are added in one order. Holds its memory from batch to batch.
 */
final class DrawSums {
    private final int chunks;
    private final ErrorSums ofDraw = new ErrorSums();
    /** {@code [draw][chunk]}. */
    private ErrorSums[] sums = {};

    /** Sums over that many samples. */
    DrawSums(int samples) {
        chunks = Math.max(1, (samples + Kernel.CHUNK - 1) / Kernel.CHUNK);
    }

    /** How many sums a draw takes. */
    int chunks() {
        return chunks;
    }

    /** Begins a batch of draws. */
    void begin(int draws) {
        int kept = sums.length;
        if (kept < draws * chunks) {
            sums = Arrays.copyOf(sums, draws * chunks);
            Arrays.setAll(sums, i -> i < kept ? sums[i] : new ErrorSums());
        }
        for (int i = 0; i < draws * chunks; i++) {
            sums[i].clear();
        }
    }

    /** Where the block that begins with sample {@code first} adds its errors. */
    ErrorSums at(int draw, int first) {
        return sums[draw * chunks + first / Kernel.CHUNK];
    }

    /** The sums of a draw over all samples; valid until the next call. */
    ErrorSums of(int draw) {
        ofDraw.clear();
        for (int chunk = 0; chunk < chunks; chunk++) {
            ofDraw.add(sums[draw * chunks + chunk]);
        }
        return ofDraw;
    }
}
