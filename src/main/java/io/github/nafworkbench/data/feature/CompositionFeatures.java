package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.Progress;
import java.util.List;
import java.util.Optional;

/** Of a geometry: how many atoms of every element it has. */
final class CompositionFeatures implements FeatureBuilder {
    @Override
    public String name() {
        return "composition";
    }

    @Override
    public String sentence() {
        return "Geometries (--geometries, XYZ files): atoms by element.";
    }

    @Override
    public Optional<String> source(Table table) {
        return GeometryColumn.of(table).map(c -> "column " + c.name());
    }

    @Override
    public Features build(Table table, Progress progress) {
        Column.Geometries column = GeometryColumn.of(table).orElseThrow();
        FeatureTable made = new FeatureTable(column.rows());
        for (int row = 0; row < column.rows(); row++) {
            for (String symbol : column.values().get(row).symbols()) {
                made.add(row, "atoms_" + symbol, 1);
            }
            progress.step((row + 1.0) / column.rows());
        }
        return made.sorted(name(), List.of());
    }
}
