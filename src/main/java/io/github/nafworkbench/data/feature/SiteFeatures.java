package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.element.ElementProperty;
import io.github.nafworkbench.data.element.Elements;
import io.github.nafworkbench.data.element.Formula;
import io.github.nafworkbench.data.element.Ion;
import io.github.nafworkbench.data.element.Perovskite;
import io.github.nafworkbench.data.element.PerovskiteIons;
import io.github.nafworkbench.data.reading.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of a perovskite, told by its formula or by one column of symbols a site: the properties of the element on every site,
 * charges, ionic radii, tolerance and octahedral factor.
 */
final class SiteFeatures implements FeatureBuilder {
    private static final List<String> SITES = List.of("A1", "A2", "B1", "B2", "X");

    private final Elements elements;

    SiteFeatures(Elements elements) {
        this.elements = elements;
    }

    @Override
    public String name() {
        return "perovskite";
    }

    @Override
    public String sentence() {
        return "Perovskite formulas, A2BB'X6 and alike, or a column of symbols for every site: the element's properties "
                + "and ionic radius on every site, tolerance and octahedral factor.";
    }

    @Override
    public Optional<String> source(Table table) {
        return SiteColumns.of(table, elements).map(SiteColumns::source).or(() -> formulas(table)
                .map(c -> "column " + c.name()));
    }

    private Optional<Column.Texts> formulas(Table table) {
        return CellSample.firstColumn(table, cell -> crystal(cell).isPresent());
    }

    private Optional<Perovskite> crystal(String formula) {
        return Formula.parse(formula, elements).flatMap(f -> Perovskite.of(f, elements));
    }

    @Override
    public Features build(Table table, Progress progress) {
        Optional<SiteColumns> sites = SiteColumns.of(table, elements);
        return sites.isPresent()
                ? fromSites(sites.get(), table, progress)
                : fromFormulas(formulas(table).orElseThrow(), progress);
    }

    private Features fromSites(SiteColumns sites, Table table, Progress progress) {
        FeatureTable made = new FeatureTable(table.rows());
        List<Unread> unread = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Optional<Unread> wrong = sites.wrong(row);
            if (wrong.isPresent()) {
                unread.add(wrong.get());
                made.unread(row);
            } else {
                describe(sites.crystal(row), row, made);
            }
            progress.step((row + 1.0) / table.rows());
        }
        return made.features(name(), unread);
    }

    private Features fromFormulas(Column.Texts column, Progress progress) {
        FeatureTable made = new FeatureTable(column.rows());
        List<Unread> unread = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            Optional<Perovskite> crystal = crystal(column.text(row));
            if (crystal.isPresent()) {
                describe(crystal.get(), row, made);
            } else {
                unread.add(new Unread(row, column.name(), "'" + column.text(row) + "' is no formula of a perovskite"));
                made.unread(row);
            }
            progress.step((row + 1.0) / column.rows());
        }
        return made.features(name(), unread);
    }

    private void describe(Perovskite crystal, int row, FeatureTable made) {
        PerovskiteIons ions = PerovskiteIons.of(crystal, elements.radii());
        for (int s = 0; s < SITES.size(); s++) {
            Ion ion = ions.sites().get(s);
            String behind = "_" + SITES.get(s);
            String site = ", site " + SITES.get(s);
            for (ElementProperty property : ElementProperty.DESCRIPTIVE) {
                double value = ion.element().value(property);
                made.put(row, property.column() + behind, property.unit(), property.meaning() + site, value);
            }
            made.put(row, "charge" + behind, "", "charge of the ion" + site, ion.charge());
            made.put(row, "ionic_radius" + behind, "Å", "ionic radius" + site, ion.radius());
        }
        made.put(row, "tolerance_factor", "", "Goldschmidt's tolerance factor", ions.toleranceFactor());
        made.put(row, "octahedral_factor", "", "radius of B over radius of X", ions.octahedralFactor());
    }
}
