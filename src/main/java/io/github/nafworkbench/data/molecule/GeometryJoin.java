package io.github.nafworkbench.data.molecule;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A table joined with geometries by the column whose cells are names of the geometries.
 *
 * @param table rows that have a geometry, with a column {@code geometry} behind
 * @param by name of the column that was joined by
 * @param withoutGeometry rows of the table left out
 * @param withoutRow geometries left out
 */
public record GeometryJoin(Table table, String by, int withoutGeometry, int withoutRow) {
    /**
     * Joins by the column in which most geometries are named.
     *
     * @param geometries as {@link XyzFiles} reads them
     * @throws InputException if no column names any, or one is named twice
     */
    public static GeometryJoin of(Table table, Table geometries) throws InputException {
        Map<String, Integer> rows = new HashMap<>();
        Column ids = geometries.column("id").orElseThrow();
        for (int row = 0; row < ids.rows(); row++) {
            if (rows.put(ids.text(row), row) != null) {
                throw new InputException(
                        geometries.name(), "has two molecules named " + ids.text(row), "Give each its own name");
            }
        }
        Column by = table.columns().get(0);
        long most = 0;
        for (Column column : table.columns()) {
            long named = IntStream.range(0, column.rows())
                    .filter(row -> rows.containsKey(column.text(row)))
                    .count();
            if (named > most) {
                most = named;
                by = column;
            }
        }
        if (most == 0) {
            throw new InputException(
                    table.name(),
                    "has no column with names of the geometries in " + geometries.name() + ", such as " + ids.text(0),
                    "Name the files as in a column of the table");
        }
        return joined(table, by, geometries, rows);
    }

    private static GeometryJoin joined(Table table, Column by, Table geometries, Map<String, Integer> rows) {
        int[] kept = IntStream.range(0, table.rows())
                .filter(row -> rows.containsKey(by.text(row)))
                .toArray();
        int[] found = IntStream.of(kept)
                .map(row -> rows.getOrDefault(by.text(row), 0))
                .toArray();
        Table left = table.rows(kept);
        List<Column> columns = new ArrayList<>(left.columns());
        columns.add(geometries.column("geometry").orElseThrow().rows(found));
        int used = (int) IntStream.of(found).distinct().count();
        return new GeometryJoin(
                new Table(left.name(), columns, left.lines()),
                by.name(),
                table.rows() - kept.length,
                geometries.rows() - used);
    }
}
