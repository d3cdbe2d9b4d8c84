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

/**
 * A table published without units in its header, whose units its publication tells. It is known by the names of its
 * columns and by the range of one of them, so that the same columns in another unit are not mistaken for it.
 *
 * @param columns names it has, among others
 * @param check what the values of one column lie between
 * @param units by column
 */
record PublishedTable(String name, String source, List<String> columns, Range check, Map<String, String> units) {
    record Range(String column, double least, double most) {}

    PublishedTable {
        columns = List.copyOf(columns);
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
        if (!names.all().containsAll(columns)) {
            return false;
        }
        double[] values = resolved[names.all().indexOf(check.column())].values();
        return values.length > 0
                && Arrays.stream(values).allMatch(v -> Double.isNaN(v) || (v >= check.least() && v <= check.most()));
    }
}
