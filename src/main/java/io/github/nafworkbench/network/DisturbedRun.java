package io.github.nafworkbench.network;

/**
 * Realisations of a disturbed network over samples, as a crew shares them out. Every realisation of a chunk of samples
 * is the work of one thread, so the sharing changes no bit.
 */
record DisturbedRun(
        Network network, Samples samples, Disturbance disturbance, long firstDraw, int draws, Kernel.Sink sink) {
    /** Pieces of work for each thread, so that none waits long for the last. */
    private static final int PIECES = 8;
    /** Signals of neurons that are worth the while of another thread, some 0.1 ms. */
    private static final double LEAST_SIGNALS = 5e4;

    void on(Crew<Lane> crew) {
        // Other weights for every draw are made once, not once a chunk.
        int rows = disturbance.changesWeights() ? Math.max(1, samples.count()) : Kernel.CHUNK;
        int chunks = (samples.count() + rows - 1) / rows;
        int groups = groups(crew.size(), chunks);
        crew.each(chunks * groups, (lane, piece) -> {
            int from = piece / groups * rows;
            int group = piece % groups;
            lane.disturbedPass(network.topology())
                    .run(
                            this,
                            from,
                            Math.min(from + rows, samples.count()),
                            (int) ((long) draws * group / groups),
                            (int) ((long) draws * (group + 1) / groups));
        });
    }

    /** In how many parts the draws go. */
    private int groups(int threads, int chunks) {
        if (threads == 1) {
            return 1;
        }
        double signals = 1.0
                * draws
                * disturbance.reads()
                * samples.count()
                * network.topology().hiddenNeurons();
        double pieces = Math.min(PIECES * threads, signals / LEAST_SIGNALS);
        return (int) Math.max(1, Math.min(draws, Math.ceil(pieces / Math.max(1, chunks))));
    }
}
