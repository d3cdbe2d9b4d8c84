package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Geometry;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.element.Elements;
import io.github.nafworkbench.data.molecule.CoulombMatrix;
import io.github.nafworkbench.data.reading.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Of a geometry: the eigenvalues of its Coulomb matrix. */
final class CoulombFeatures implements FeatureBuilder {
    private static final int EIGENVALUES = 16;

    private final Elements elements;

    CoulombFeatures(Elements elements) {
        this.elements = elements;
    }

    @Override
    public String name() {
        return "coulomb";
    }

    @Override
    public String sentence() {
        return "Geometries (--geometries, XYZ files): the 16 largest eigenvalues of the Coulomb matrix.";
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
            Geometry geometry = column.values().get(row);
            double[] eigenvalues = CoulombMatrix.eigenvalues(geometry, elements, EIGENVALUES);
            for (int i = 0; i < EIGENVALUES; i++) {
                String name = String.format(Locale.ROOT, "coulomb_%02d", i + 1);
                made.put(row, name, "Hartree", "eigenvalue " + (i + 1) + " of the Coulomb matrix", eigenvalues[i]);
            }
            progress.step((row + 1.0) / column.rows());
        }
        return made.features(name(), List.of());
    }
}
