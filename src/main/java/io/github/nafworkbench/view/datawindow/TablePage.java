package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.ColumnFigures;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.browsing.Part;
import io.github.nafworkbench.data.browsing.Parts;
import io.github.nafworkbench.data.browsing.RowFilter;
import io.github.nafworkbench.data.browsing.RowSort;
import io.github.nafworkbench.data.browsing.Rows;
import io.github.nafworkbench.data.statistics.OutlierLimits;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.workbench.Inquiry;
import io.github.nafworkbench.workbench.TableStudy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The table row by row: filtered, sorted and marked. Filtering and sorting are done in the background. */
final class TablePage extends VBox {
    private final TableStudy study;
    private final Inquiry<int[]> shown;
    private final TableGrid grid;
    private final ComboBox<Choice> choice = new ComboBox<>();
    private final Label count = new Label();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Optional<Table> table = Optional.empty();

    /** Which rows are shown at most. */
    private enum Choice {
        ALL("all rows"),
        TRAIN("training rows"),
        TEST("test rows"),
        GAPS("rows with gaps"),
        OUTLIERS("rows with outliers");

        private final String text;

        Choice(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    TablePage(TableStudy study) {
        this.study = study;
        this.shown = study.inquiry();
        this.grid = new TableGrid(this::ask, this::limits, this::part);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getStyleClass().add("data-page");
        getChildren().setAll(bar(), Labels.trouble(trouble), grid);
        study.subject().addListener((source, old, now) -> {
            if (old.isEmpty()
                    || now.isEmpty()
                    || !old.get().table().equals(now.get().table())) {
                showTable(now.map(TableStudy.Subject::table));
            }
        });
        study.summaries().answer().addListener((source, old, now) -> {
            grid.refresh();
            askAgainFor(Choice.OUTLIERS);
        });
        study.parts().answer().addListener((source, old, now) -> {
            grid.refresh();
            askAgainFor(Choice.TRAIN);
            askAgainFor(Choice.TEST);
        });
        shown.answer().addListener((source, old, now) -> now.ifPresent(this::showRows));
    }

    private HBox bar() {
        choice.getItems().setAll(Choice.values());
        choice.setValue(Choice.ALL);
        choice.setId("row-choice");
        choice.setAccessibleText("Rows to show");
        choice.setOnAction(event -> ask());
        count.setId("row-count");
        Label rule = Labels.note("↑ ↓ outliers, — missing");
        rule.setTooltip(Labels.hint(ValueCell.RULE));
        HBox bar = new HBox(
                8,
                Labels.faint("Show"),
                choice,
                count,
                Labels.link("Clear filters", "clear-filters", this::clear),
                new BusyBar("Filtering and sorting", shown),
                new BusyBar("Looking for outliers", study.summaries()),
                Labels.gap(),
                rule);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** Shows the rows that test, whatever else was chosen. */
    void showTestRows() {
        grid.clearFilters();
        choice.setValue(Choice.TEST);
        ask();
    }

    private void clear() {
        choice.setValue(Choice.ALL);
        grid.clearFilters();
        ask();
    }

    private void showTable(Optional<Table> next) {
        if (next.isEmpty()) {
            shown.cancel();
            return;
        }
        if (!next.equals(table)) {
            table = next;
            shown.clear();
            grid.showRows(List.of());
            choice.setValue(Choice.ALL);
            grid.showColumns(next.get());
        }
        ask();
    }

    private void askAgainFor(Choice concerned) {
        if (choice.getValue() == concerned) {
            ask();
        }
    }

    private void ask() {
        trouble.set(grid.trouble());
        if (table.isEmpty() || study.subject().get().isEmpty() || !trouble.get().isEmpty()) {
            return;
        }
        Table asked = table.get();
        List<RowFilter> filters = grid.filters();
        List<RowSort> sorts = grid.sorts();
        IntPredicate condition = condition(asked, choice.getValue());
        shown.ask(progress -> Rows.of(asked.rows(), condition, filters, sorts, progress));
    }

    private IntPredicate condition(Table asked, Choice wanted) {
        Optional<Parts> parts = study.parts().answer().get();
        List<ColumnFigures> summaries = study.summaries().answer().get().orElse(List.of());
        return switch (wanted) {
            case ALL -> row -> true;
            case TRAIN -> row -> parts.filter(p -> p.of(row) == Part.TRAIN).isPresent();
            case TEST -> row -> parts.filter(p -> p.of(row) == Part.TEST).isPresent();
            case GAPS -> row -> asked.columns().stream().anyMatch(c -> missing(c, row));
            case OUTLIERS -> row -> summaries.stream().anyMatch(s -> outlier(s, row));
        };
    }

    private static boolean missing(Column column, int row) {
        return column instanceof Column.Numbers numbers
                ? Double.isNaN(numbers.values()[row])
                : column.text(row).isBlank();
    }

    private static boolean outlier(ColumnFigures summary, int row) {
        return summary instanceof ColumnFigures.OfNumbers numbers
                && numbers.limits().beyond(numbers.column().values()[row]);
    }

    private void showRows(int[] rows) {
        grid.showRows(new RowList(rows));
        int all = table.map(Table::rows).orElse(0);
        count.setText(
                rows.length == all
                        ? Labels.count(all, "row")
                        : String.format(Locale.ROOT, "%,d of %,d rows", rows.length, all));
    }

    private Optional<OutlierLimits> limits(Column column) {
        return study.summaries().answer().get().flatMap(all -> all.stream()
                .filter(s -> s.column() == column)
                .findFirst()
                .flatMap(s -> s instanceof ColumnFigures.OfNumbers n ? Optional.of(n.limits()) : Optional.empty()));
    }

    private Optional<Part> part(int row) {
        return study.parts().answer().get().filter(p -> row < p.ofRows().size()).map(p -> p.of(row));
    }
}
