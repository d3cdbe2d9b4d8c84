package io.github.nafworkbench.evaluation;

/**
 * The error of one target under noise, as far as it is drawn. A draw whose error is not a finite number is counted, and
 * there is no error of the whole then: the mean over draws is not finite either. Read by the thread that draws.
 */
public final class Estimate {
    private final TestRows rows;
    private final double[] targets;
    private final DrawSums sums;
    private final ErrorSums all = new ErrorSums();
    private final MeanSquares meanSquares = new MeanSquares();

    Estimate(TestRows rows) {
        this.rows = rows;
        this.targets = rows.targets();
        this.sums = new DrawSums(rows.test().count());
    }

    /** How many sums a draw takes. */
    int chunks() {
        return sums.chunks();
    }

    /** Begins a batch of draws. */
    void begin(int draws) {
        sums.begin(draws);
    }

    /** Adds a block of outputs of one draw of the batch; see {@link io.github.nafworkbench.network.Kernel.Sink}. */
    void add(int draw, int first, double[] y, int size) {
        sums.at(draw, first).add(y, rows.output() * size, targets, first, size);
    }

    /** Ends a batch of draws. */
    void end(int draws) {
        for (int r = 0; r < draws; r++) {
            ErrorSums ofDraw = sums.of(r);
            meanSquares.add(ofDraw.meanSquare());
            all.add(ofDraw);
        }
    }

    /** Draws made, those without a finite error too. */
    public int draws() {
        return meanSquares.draws();
    }

    /** Draws whose error is infinite or not a number. */
    public int nonFinite() {
        return meanSquares.nonFinite();
    }

    /** {@code sqrt(mean over draws of MSE)}, in the target's unit; NaN before the first draw or if one has no finite error. */
    public double rmse() {
        return rows.halfRange() * meanSquares.root();
    }

    /**
     * Standard error of {@link #rmse} from the spread between draws, {@code sd(MSE) / (2 RMSE sqrt(draws))}; NaN with
     * fewer than two draws or without an RMSE. It speaks of the noise, on these samples and this network.
     */
    public double standardError() {
        return rows.halfRange() * meanSquares.rootError();
    }

    /** Whether the standard error is at most that share of the RMSE. */
    boolean reached(double relativePrecision) {
        return standardError() <= relativePrecision * rmse();
    }

    /** Mean squared error of every draw in squared target units, in the order drawn. */
    public double[] meanSquaresByDraw() {
        double unit = rows.halfRange() * rows.halfRange();
        double[] squares = meanSquares.byDraw();
        for (int r = 0; r < squares.length; r++) {
            squares[r] *= unit;
        }
        return squares;
    }

    /** All errors, averaged over the predictions of all draws; NaN if a draw has no finite error. */
    public Errors errors() {
        Errors errors = Errors.of(all, rmse(), rows.halfRange());
        return nonFinite() == 0 ? errors : new Errors(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
}
