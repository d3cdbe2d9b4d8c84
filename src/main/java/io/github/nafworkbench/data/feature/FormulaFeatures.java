package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.element.Element;
import io.github.nafworkbench.data.element.ElementProperty;
import io.github.nafworkbench.data.element.Elements;
import io.github.nafworkbench.data.element.Formula;
import io.github.nafworkbench.data.reading.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Of a chemical formula: mean, spread, least and greatest of the properties of its elements, weighted by amount. */
final class FormulaFeatures implements FeatureBuilder {
    private final Elements elements;

    FormulaFeatures(Elements elements) {
        this.elements = elements;
    }

    @Override
    public String name() {
        return "formula";
    }

    @Override
    public String sentence() {
        return "A column of chemical formulas: mean, spread, least and greatest of the elements' properties.";
    }

    @Override
    public Optional<String> source(Table table) {
        return column(table).map(c -> "column " + c.name());
    }

    /** At least two elements, so that a column of symbols or of names that happen to be read is none. */
    private Optional<Column.Texts> column(Table table) {
        return CellSample.firstColumn(table, cell -> Formula.parse(cell, elements)
                .filter(f -> f.amounts().size() > 1)
                .isPresent());
    }

    @Override
    public Features build(Table table, Progress progress) {
        Column.Texts column = column(table).orElseThrow();
        FeatureTable made = new FeatureTable(column.rows());
        List<Unread> unread = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            Optional<Formula> formula = Formula.parse(column.text(row), elements);
            if (formula.isPresent()) {
                describe(formula.get(), row, made);
            } else {
                unread.add(new Unread(row, column.name(), "'" + column.text(row) + "' is no chemical formula"));
                made.unread(row);
            }
            progress.step((row + 1.0) / column.rows());
        }
        return made.features(name(), unread);
    }

    private void describe(Formula formula, int row, FeatureTable made) {
        double atoms = formula.atoms();
        for (ElementProperty property : ElementProperty.DESCRIPTIVE) {
            double mean = 0;
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (var part : formula.amounts().entrySet()) {
                double value = value(part.getKey(), property);
                mean += part.getValue() / atoms * value;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
            double variance = 0;
            for (var part : formula.amounts().entrySet()) {
                double distance = value(part.getKey(), property) - mean;
                variance += part.getValue() / atoms * distance * distance;
            }
            String name = property.column();
            made.put(row, name + "_mean", property.unit(), "mean " + property.meaning(), mean);
            made.put(
                    row,
                    name + "_spread",
                    property.unit(),
                    "standard deviation of " + property.meaning(),
                    Math.sqrt(variance));
            made.put(row, name + "_min", property.unit(), "least " + property.meaning(), least);
            made.put(row, name + "_max", property.unit(), "greatest " + property.meaning(), greatest);
        }
    }

    private double value(String symbol, ElementProperty property) {
        Element element = elements.of(symbol).orElseThrow();
        return element.value(property);
    }
}
