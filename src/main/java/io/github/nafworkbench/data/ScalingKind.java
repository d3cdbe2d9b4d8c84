package io.github.nafworkbench.data;

import io.github.nafworkbench.data.statistics.Quantile;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How columns are brought to network units: which value becomes 0, and how much one network unit is. */
public enum ScalingKind {
    /** The middle and half the range of the training rows, which so span -1 to 1. */
    MIN_MAX("min-max", "to [−1, 1] over the training rows"),

    /** Mean and standard deviation of the training rows. */
    STANDARD("standard", "to mean 0 and standard deviation 1 on the training rows"),

    /**
     * Median and interquartile range of the training rows, over 1.349, which is one standard deviation of a normal
     * distribution; outliers so move nothing. Half the range instead where the quartiles are the same.
     */
    ROBUST("robust", "to median 0 and quartiles ±0.674 on the training rows"),

    /** As {@link #MIN_MAX}, but of all rows: the test rows are seen, as in arXiv:2509.08457. */
    WHOLE_TABLE("whole-table", "to [−1, 1] over all rows, test rows too");

    private static final double QUARTILES_IN_SD = 1.3489795003921634;

    private final String code;
    private final String sentence;

    ScalingKind(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Name in files and options. */
    public String code() {
        return code;
    }

    /** What it does, in words that go on "each column is scaled". */
    public String sentence() {
        return sentence;
    }

    /**
     * The kind of that name.
     *
     * @throws InputException if there is none
     */
    public static ScalingKind coded(String code) throws InputException {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "Scaling '" + code + "'",
                        "is not known",
                        "Choose one of: "
                                + Arrays.stream(values()).map(ScalingKind::code).collect(Collectors.joining(", "))));
    }

    /**
     * Fits the map.
     *
     * @param columns {@code [column][row]}, not modified
     * @param train the training rows, at least one
     */
    public Scaling fit(double[][] columns, int[] train) {
        return switch (this) {
            case MIN_MAX -> Scaling.fit(columns, train);
            case WHOLE_TABLE ->
                Scaling.fit(columns, IntStream.range(0, columns[0].length).toArray());
            case STANDARD -> each(columns, train, Scaling.fit(columns, train), ScalingKind::meanAndDeviation);
            case ROBUST -> each(columns, train, Scaling.fit(columns, train), ScalingKind::medianAndQuartiles);
        };
    }

    /** A centre and what one network unit is; a unit of 0 where the values have no spread. */
    private record Fit(double centre, double unit) {}

    private interface Rule {
        Fit fit(double[] values);
    }

    private static Scaling each(double[][] columns, int[] train, Scaling otherwise, Rule rule) {
        double[] centre = new double[columns.length];
        double[] unit = new double[columns.length];
        for (int c = 0; c < columns.length; c++) {
            double[] column = columns[c];
            Fit fit = rule.fit(
                    Arrays.stream(train).mapToDouble(row -> column[row]).toArray());
            centre[c] = fit.centre();
            unit[c] = fit.unit() > 0 ? fit.unit() : otherwise.networkUnit()[c];
        }
        return new Scaling(centre, unit);
    }

    /** In units of the largest value, so that no square overflows. */
    private static Fit meanAndDeviation(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        if (largest == 0) {
            return new Fit(0, 0);
        }
        double mean = Arrays.stream(values).map(v -> v / largest).sum() / values.length;
        double square = Arrays.stream(values)
                        .map(v -> (v / largest - mean) * (v / largest - mean))
                        .sum()
                / values.length;
        return new Fit(mean * largest, Math.sqrt(square) * largest);
    }

    private static Fit medianAndQuartiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Fit(
                Quantile.of(sorted, 0.5),
                Quantile.of(sorted, 0.75) / QUARTILES_IN_SD - Quantile.of(sorted, 0.25) / QUARTILES_IN_SD);
    }
}
