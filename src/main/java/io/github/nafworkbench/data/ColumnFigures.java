package io.github.nafworkbench.data;

import io.github.nafworkbench.data.statistics.Bins;
import io.github.nafworkbench.data.statistics.NumberSummary;
import io.github.nafworkbench.data.statistics.OutlierLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** What is said of one column of a table. */
public sealed interface ColumnFigures {
    Column column();

    /** Cells without a value. */
    int missing();

    /** Different values. */
    int distinct();

    /** Of numbers: what is said of them. */
    default Optional<NumberSummary> numbers() {
        return Optional.empty();
    }

    /** Whether no present value differs from another. */
    default boolean constant() {
        return distinct() <= 1;
    }

    /** Of numbers, with how they are distributed and which of them are outliers. */
    record OfNumbers(Column.Numbers column, NumberSummary figures, Bins bins, OutlierLimits limits)
            implements ColumnFigures {
        private static final int INTERVALS = 30;

        static OfNumbers of(Column.Numbers column) {
            NumberSummary figures = NumberSummary.of(column.values());
            return new OfNumbers(column, figures, Bins.of(column.values(), INTERVALS), OutlierLimits.of(figures));
        }

        @Override
        public Optional<NumberSummary> numbers() {
            return Optional.of(figures);
        }

        @Override
        public int missing() {
            return figures.missing();
        }

        @Override
        public int distinct() {
            return figures.distinct();
        }
    }

    /** Of text. */
    record OfTexts(Column.Texts column, int missing, int distinct) implements ColumnFigures {
        static OfTexts of(Column.Texts column) {
            Set<String> different = new HashSet<>();
            int missing = 0;
            for (String cell : column.values()) {
                if (cell.isBlank()) {
                    missing++;
                } else {
                    different.add(cell);
                }
            }
            return new OfTexts(column, missing, different.size());
        }
    }

    /** Of one column; empty for geometries. */
    static Optional<ColumnFigures> of(Column column) {
        if (column instanceof Column.Numbers numbers) {
            return Optional.of(OfNumbers.of(numbers));
        }
        return column instanceof Column.Texts texts ? Optional.of(OfTexts.of(texts)) : Optional.empty();
    }

    /**
     * Of every column, in the order of the table.
     *
     * @param progress told the share done after each column; may throw to give up
     */
    static List<ColumnFigures> of(Table table, DoubleConsumer progress) {
        List<ColumnFigures> summaries = new ArrayList<>();
        for (Column column : table.columns()) {
            of(column).ifPresent(summaries::add);
            progress.accept(summaries.size() / (double) table.columns().size());
        }
        return List.copyOf(summaries);
    }
}
