package io.github.nafworkbench.data.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A table published without units in its header, whose units its publication tells. It is known by the names of its
 * columns and by the range of some of them, so that the same columns in another unit are not mistaken for it. One without
 * a header is known by the number of its columns and by what their cells look like.
 *
 * @param columns names it has, among others; all of them where there is no header
 * @param ranges what the values of columns of numbers lie between
 * @param cells by column of texts, a regular expression of every cell
 * @param units by column
 */
record PublishedTable(
        String name,
        String source,
        List<String> columns,
        List<Range> ranges,
        Map<String, String> cells,
        Map<String, String> units) {
    record Range(String column, double least, double most) {
        boolean holds(double[] values) {
            return values.length > 0
                    && Arrays.stream(values).allMatch(v -> Double.isNaN(v) || (v >= least && v <= most));
        }
    }

    PublishedTable {
        columns = List.copyOf(columns);
        ranges = List.copyOf(ranges);
        cells = Map.copyOf(cells);
        units = Map.copyOf(units);
    }

    /** The one a file holds, if it is one of those in {@code assets/published-tables.json}. */
    static Optional<PublishedTable> of(ColumnNames names, ResolvedColumn[] resolved) {
        return all().stream().filter(table -> table.is(names, resolved)).findFirst();
    }

    private static List<PublishedTable> all() {
        try (InputStream stream =
                Objects.requireNonNull(PublishedTable.class.getResourceAsStream("/assets/published-tables.json"))) {
            return new ObjectMapper().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean is(ColumnNames names, ResolvedColumn[] resolved) {
        boolean headed = !columns.get(0).equals("column_1");
        return (headed ? names.all().containsAll(columns) : names.all().equals(columns))
                && ranges.stream()
                        .allMatch(range -> range.holds(
                                column(names, resolved, range.column()).values()))
                && cells.entrySet().stream().allMatch(entry -> {
                    Predicate<String> cell = Pattern.compile(entry.getValue()).asMatchPredicate();
                    List<String> texts = column(names, resolved, entry.getKey()).texts();
                    return !texts.isEmpty() && texts.stream().allMatch(cell);
                });
    }

    private static ResolvedColumn column(ColumnNames names, ResolvedColumn[] resolved, String name) {
        return resolved[names.all().indexOf(name)];
    }
}
