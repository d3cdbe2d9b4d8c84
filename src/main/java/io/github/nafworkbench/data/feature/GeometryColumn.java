package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import java.util.Optional;

/** Finds the column of geometries in a table. */
final class GeometryColumn {
    private GeometryColumn() {}

    static Optional<Column.Geometries> of(Table table) {
        return table.columns().stream()
                .filter(Column.Geometries.class::isInstance)
                .map(Column.Geometries.class::cast)
                .findFirst();
    }
}
