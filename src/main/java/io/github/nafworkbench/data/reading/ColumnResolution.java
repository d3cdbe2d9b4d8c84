package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.CompactTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a column's type from all its rows. Cells that are no plain numbers are read by the {@link Convention} that makes
 * numbers of most of them. A column is of numbers if all its cells are numbers or missing, or if at least
 * {@value #FEWEST_NUMBERS} are numbers and no more than one cell, or a tenth of them, is something else; those cells are
 * then missing and listed. Uncertainties behind numbers are left out and counted; a unit behind them is the column's.
 * Infinite numbers are missing and listed too.
 */
final class ColumnResolution {
    static final int FEWEST_NUMBERS = 4;
    private static final double MOST_TEXTS = 0.1;
    private static final int MOST_LISTED = 100;

    private final ParsedText parsed;
    private final int column;
    private final MissingMarks marks;
    private final List<Convention> candidates;
    private final Optional<ColumnType> chosen;
    private final int rows;
    private int odd;
    private int marked;

    /** A cell that is no plain number. */
    private interface OddCell {
        void at(int row, String text);
    }

    ColumnResolution(
            ParsedText parsed,
            int column,
            MissingMarks marks,
            Optional<Grouping> grouping,
            boolean decimalSet,
            Optional<ColumnType> chosen) {
        this.parsed = parsed;
        this.column = column;
        this.marks = marks;
        this.chosen = chosen;
        this.rows = parsed.rows();
        for (Chunk chunk : parsed.chunks()) {
            odd += chunk.columns[column].odd;
            marked += chunk.columns[column].marked;
        }
        char decimal = parsed.dialect().decimal();
        this.candidates = Convention.candidates(decimal, marked == 0 && !decimalSet).stream()
                .filter(c -> grouping.isEmpty()
                        || c.grouping() == Grouping.NONE
                        || c.grouping().equals(grouping.get()))
                .toList();
    }

    ResolvedColumn resolve() {
        boolean asText = chosen.isPresent() && chosen.get() == ColumnType.TEXT;
        boolean asNumbers = chosen.isPresent() && chosen.get() == ColumnType.NUMBER;
        if (asText) {
            return text("Set by you.");
        }
        if (!asNumbers && surelyText()) {
            return text("Its cells are text.");
        }
        double[] values = plainNumbers();
        Convention convention = convention();
        Tally tally = new Tally(convention, values);
        oddCells(tally);
        int numbers = takeMarkedNumbers(values);
        if (!asNumbers && !numeric(numbers, tally.texts)) {
            String share = numbers == 0
                    ? "Its cells are text."
                    : String.format(
                            Locale.ROOT,
                            "%d of its %d cells with content are no numbers, more than a tenth.",
                            tally.texts,
                            numbers + tally.texts);
            return text(share);
        }
        String reason = asNumbers
                ? "Set by you."
                : tally.count == 0
                        ? numbers == 0 ? "It is empty." : "Every cell is a number or missing."
                        : "All but " + tally.count + " of its cells with content are numbers.";
        return new ResolvedColumn(
                ColumnType.NUMBER,
                values,
                List.of(),
                convention,
                reason,
                List.copyOf(tally.bad),
                tally.count,
                0,
                0,
                numbers == 0 && odd == 0,
                tally.unit,
                tally.uncertain);
    }

    private static boolean numeric(int numbers, int texts) {
        return texts == 0
                || (numbers >= FEWEST_NUMBERS && texts <= Math.max(1, MOST_TEXTS * ((double) numbers + texts)));
    }

    /** Puts the numbers among the cells that are no plain ones into the values, and notes the others. */
    private final class Tally implements OddCell {
        private final Convention convention;
        private final double[] values;
        private final List<ResolvedColumn.BadCell> bad = new ArrayList<>();
        private int texts;
        private int count;
        private int uncertain;
        private String unit = "";

        private Tally(Convention convention, double[] values) {
            this.convention = convention;
            this.values = values;
        }

        /** Notes what is behind a number; a unit other than the first one of the column makes it none of its numbers. */
        private boolean takeQuantity(String text) {
            Quantity quantity = Quantity.of(text).orElse(new Quantity(text, false, ""));
            if (!quantity.unit().isEmpty()
                    && !unit.isEmpty()
                    && !quantity.unit().equals(unit)) {
                return false;
            }
            unit = unit.isEmpty() ? quantity.unit() : unit;
            uncertain += quantity.uncertain() ? 1 : 0;
            return true;
        }

        @Override
        public void at(int row, String text) {
            if (marks.contains(text)) {
                return;
            }
            double number = convention.number(text);
            if (!Double.isNaN(number) && takeQuantity(text)) {
                values[row] = number;
                return;
            }
            boolean infinite = infinite(text);
            texts += infinite ? 0 : 1;
            count++;
            if (bad.size() < MOST_LISTED) {
                bad.add(new ResolvedColumn.BadCell(row, text, infinite));
            }
        }
    }

    private static boolean infinite(String text) {
        String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        String small = bare.toLowerCase(Locale.ROOT);
        return small.equals("inf")
                || small.equals("infinity")
                || bare.equals("\u221e")
                || (small.length() < 30 && small.matches("\\d+([.,]\\d*)?[ed]\\+?\\d+"));
    }

    private double[] plainNumbers() {
        double[] values = new double[rows];
        int row = 0;
        for (Chunk chunk : parsed.chunks()) {
            System.arraycopy(chunk.columns[column].numbers, 0, values, row, chunk.rows);
            row += chunk.rows;
        }
        return values;
    }

    /** Makes numbers missing that stand for it. Returns how many numbers there are. */
    private int takeMarkedNumbers(double[] values) {
        int numbers = 0;
        boolean any = !marks.numbers().isEmpty();
        for (int row = 0; row < values.length; row++) {
            if (any && marks.numbers().contains(values[row] + 0.0)) {
                values[row] = Double.NaN;
            }
            numbers += Double.isNaN(values[row]) ? 0 : 1;
        }
        return numbers;
    }

    private Convention convention() {
        if (odd == 0) {
            return candidates.get(0);
        }
        int[] successes = new int[candidates.size()];
        oddCells((row, text) -> {
            if (!text.isEmpty() && NumberText.startsLikeNumber(text.charAt(0)) && !marks.contains(text)) {
                for (int i = 0; i < successes.length; i++) {
                    successes[i] += Double.isNaN(candidates.get(i).number(text)) ? 0 : 1;
                }
            }
        });
        int best = 0;
        for (int i = 1; i < successes.length; i++) {
            best = successes[i] > successes[best] ? i : best;
        }
        return candidates.get(best);
    }

    private void oddCells(OddCell each) {
        int before = 0;
        String quote = String.valueOf(parsed.dialect().quote());
        for (Chunk chunk : parsed.chunks()) {
            ChunkColumn cells = chunk.columns[column];
            for (int i = 0; i < cells.odd; i++) {
                int to = cells.oddTo[i];
                String text = parsed.text().text(cells.oddFrom[i], to < 0 ? ~to : to);
                each.at(before + cells.oddRows[i], to < 0 ? text.replace(quote + quote, quote) : text);
            }
            before += chunk.rows;
        }
    }

    /** Whether so many cells cannot be numbers, by their first signs, that the column is of text. */
    private boolean surelyText() {
        if (odd < 2) {
            return false;
        }
        int texts = 0;
        byte[] bytes = parsed.text().bytes();
        for (Chunk chunk : parsed.chunks()) {
            ChunkColumn cells = chunk.columns[column];
            for (int i = 0; i < cells.odd; i++) {
                int from = cells.oddFrom[i];
                int to = cells.oddTo[i] < 0 ? ~cells.oddTo[i] : cells.oddTo[i];
                byte first = bytes[from];
                boolean perhaps =
                        first < 0 || NumberText.startsLikeNumber((char) first) || first == 'i' || first == 'I';
                if (!perhaps
                        && (MissingMarks.tooLong(to - from)
                                || !marks.contains(parsed.text().text(from, to)))) {
                    texts++;
                }
            }
        }
        return !numeric(rows - texts, texts);
    }

    private ResolvedColumn text(String reason) {
        boolean raw = false;
        int firstText = rows;
        int before = 0;
        for (Chunk chunk : parsed.chunks()) {
            ChunkColumn cells = chunk.columns[column];
            for (int i = 0; i < chunk.rows && !raw; i++) {
                raw = !Double.isNaN(cells.numbers[i]);
            }
            firstText = firstText == rows && cells.odd > 0 ? before + cells.oddRows[0] : firstText;
            before += chunk.rows;
        }
        CompactTexts texts = TextCells.of(parsed, column, raw);
        return new ResolvedColumn(
                ColumnType.TEXT,
                new double[0],
                texts,
                candidates.get(0),
                reason,
                List.of(),
                0,
                Math.min(firstText, Math.max(0, rows - 1)),
                chosen.isPresent() ? 0 : numbersInText(),
                odd == 0 && !raw,
                "",
                0);
    }

    /** How many cells of a column of text are numbers with either decimal mark; 0 if less than half of those with content. */
    private int numbersInText() {
        int plain = 0;
        for (Chunk chunk : parsed.chunks()) {
            double[] numbers = chunk.columns[column].numbers;
            plain += (int) Arrays.stream(numbers, 0, chunk.rows)
                    .filter(v -> !Double.isNaN(v))
                    .count();
        }
        if (plain < FEWEST_NUMBERS || plain < MOST_TEXTS * rows) {
            return 0;
        }
        int[] numbers = {plain};
        int[] cells = {plain};
        List<Convention> either = Convention.candidates(parsed.dialect().decimal(), true);
        oddCells((row, text) -> {
            if (!marks.contains(text)) {
                cells[0]++;
                numbers[0] += either.stream().allMatch(c -> Double.isNaN(c.number(text))) ? 0 : 1;
            }
        });
        return 2 * numbers[0] < cells[0] ? 0 : numbers[0];
    }
}
