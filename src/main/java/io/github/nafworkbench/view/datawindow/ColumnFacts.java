package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.ColumnFigures;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.statistics.Bins;
import io.github.nafworkbench.data.statistics.CorrelationMatrix;
import io.github.nafworkbench.data.statistics.NumberSummary;
import io.github.nafworkbench.view.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One column in the list of columns: its summary, its role, and what is to be noted of it.
 *
 * @param role input, target, or left out and why
 * @param remarks constant, or of the same content as another; empty without
 */
record ColumnFacts(ColumnFigures summary, String role, String remarks) {
    Column column() {
        return summary.column();
    }

    Optional<NumberSummary> figures() {
        return summary.numbers();
    }

    Optional<Bins> bins() {
        return summary instanceof ColumnFigures.OfNumbers n ? Optional.of(n.bins()) : Optional.empty();
    }

    /** Of every column; remarks on pairs wait for the correlations. */
    static List<ColumnFacts> of(
            Table table, Dataset dataset, List<ColumnFigures> summaries, Optional<CorrelationMatrix> correlations) {
        Map<String, String> why = new HashMap<>();
        LeftOut.of(table, dataset).forEach(out -> why.put(out.name(), "left out: " + out.why()));
        dataset.targets().forEach(column -> why.put(column.name(), "target"));
        Map<String, List<String>> alike = alike(table, correlations);
        List<ColumnFacts> facts = new ArrayList<>();
        for (ColumnFigures summary : summaries) {
            String name = summary.column().name();
            facts.add(new ColumnFacts(
                    summary, why.getOrDefault(name, "input"), remarks(summary, alike.getOrDefault(name, List.of()))));
        }
        return facts;
    }

    private static Map<String, List<String>> alike(Table table, Optional<CorrelationMatrix> correlations) {
        List<Column.Numbers> numeric = table.numeric();
        Map<String, List<String>> alike = new HashMap<>();
        correlations
                .filter(matrix -> matrix.columns() == numeric.size())
                .map(CorrelationMatrix::collinear)
                .orElse(List.of())
                .forEach(pair -> {
                    String first = numeric.get(pair.first()).name();
                    String second = numeric.get(pair.second()).name();
                    alike.computeIfAbsent(first, n -> new ArrayList<>()).add(second);
                    alike.computeIfAbsent(second, n -> new ArrayList<>()).add(first);
                });
        return alike;
    }

    private static String remarks(ColumnFigures summary, List<String> alike) {
        List<String> remarks = new ArrayList<>();
        if (summary.constant()) {
            remarks.add(summary.distinct() == 0 ? "empty" : "constant");
        }
        if (!alike.isEmpty()) {
            remarks.add("collinear with " + String.join(", ", alike));
        }
        if (summary instanceof ColumnFigures.OfNumbers n && n.figures().zeroInflated()) {
            remarks.add(Labels.percent(n.figures().zeroShare()) + " exact zeros");
        }
        return String.join("; ", remarks);
    }
}
