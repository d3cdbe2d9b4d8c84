package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.ColumnFigures;
import io.github.nafworkbench.data.reading.ColumnReading;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.Role;
import io.github.nafworkbench.data.reading.TableSurvey;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.workbench.TableImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The columns of the table as they are read, with the reason of each choice as a hint. */
final class ColumnList extends TableView<ColumnList.Row> {
    private static final int EXAMPLES = 3;

    /** One column. */
    record Row(ColumnReading column, String examples, Optional<TableSurvey.OfColumn> survey) {}

    ColumnList(TableImport shown) {
        setId("import-columns");
        setAccessibleText("Columns of the table");
        getStyleClass().addAll("table-browser", "import-table");
        setFixedCellSize(24);
        setPlaceholder(new Label("No column"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        text("Column", 130, r -> r.column().name(), r -> r.column().name(), false);
        text("Role", 78, r -> RoleText.name(r.column().role()), r -> r.column().roleReason(), false);
        text("Unit", 62, r -> r.column().unit(), r -> r.column().unitReason(), false);
        text("Type", 62, r -> RoleText.name(r.column().type()), r -> r.column().typeReason(), false);
        text("Missing", 74, ColumnList::missing, r -> "Cells without a value", true);
        text("Range or first cells", 168, ColumnList::range, Row::examples, false);
        text(
                "Remark",
                240,
                r -> survey(r, TableSurvey.OfColumn::remark),
                r -> survey(r, TableSurvey.OfColumn::remark),
                false);
        shown.outcome().addListener((source, old, now) -> show(shown));
        shown.survey().addListener((source, old, now) -> show(shown));
        show(shown);
        getItems().stream()
                .filter(r -> r.column().role() == Role.TARGET)
                .findFirst()
                .ifPresent(getSelectionModel()::select);
    }

    /** Names of the selected columns. */
    List<String> selected() {
        return getSelectionModel().getSelectedItems().stream()
                .map(r -> r.column().name())
                .toList();
    }

    private void show(TableImport shown) {
        List<Integer> selected = List.copyOf(getSelectionModel().getSelectedIndices());
        getItems()
                .setAll(shown.outcome()
                        .get()
                        .map(o -> rows(o.reading(), shown.survey().get()))
                        .orElse(List.of()));
        selected.forEach(getSelectionModel()::select);
    }

    private static List<Row> rows(Reading reading, Optional<TableSurvey> survey) {
        List<Row> rows = new ArrayList<>();
        for (int c = 0; c < reading.columns().size(); c++) {
            int at = c;
            rows.add(new Row(
                    reading.columns().get(c),
                    examples(reading.table().columns().get(c)),
                    survey.filter(s -> s.columns().size() == reading.columns().size())
                            .map(s -> s.columns().get(at))));
        }
        return rows;
    }

    private static String examples(Column column) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < Math.min(EXAMPLES, column.rows()); row++) {
            cells.add(column.text(row));
        }
        return String.join(", ", cells);
    }

    private static String missing(Row row) {
        return survey(row, s -> s.figures()
                .map(f -> String.format(Locale.ROOT, "%,d", f.missing()))
                .orElse(""));
    }

    private static String range(Row row) {
        return row.survey()
                .flatMap(TableSurvey.OfColumn::figures)
                .flatMap(ColumnFigures::numbers)
                .filter(s -> s.missing() < s.rows())
                .map(s -> Figures.three(s.min()) + " to " + Figures.three(s.max()))
                .orElse(row.examples());
    }

    private static String survey(Row row, Function<TableSurvey.OfColumn, String> text) {
        return row.survey().map(text).orElse("");
    }

    private void text(
            String name, double width, Function<Row, String> text, Function<Row, String> hint, boolean number) {
        TableColumn<Row, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(view -> new HintedCell(hint));
        if (number) {
            column.getStyleClass().add("number-column");
        }
        getColumns().add(column);
    }

    private static final class HintedCell extends TableCell<Row, String> {
        private final Function<Row, String> hint;
        private final Tooltip tooltip = new Tooltip();

        HintedCell(Function<Row, String> hint) {
            this.hint = hint;
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(360);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            Row row = empty ? null : getTableRow().getItem();
            String why = row == null ? "" : hint.apply(row);
            tooltip.setText(why);
            setTooltip(why.isEmpty() ? null : tooltip);
        }
    }
}
