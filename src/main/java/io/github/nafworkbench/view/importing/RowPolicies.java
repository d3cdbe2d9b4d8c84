package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.MissingValues;
import io.github.nafworkbench.data.reading.RepeatedRows;
import io.github.nafworkbench.data.reading.TableSurvey;
import io.github.nafworkbench.workbench.TableImport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What happens to missing cells and to repeated rows. */
final class RowPolicies extends HBox {
    private final TableImport shown;
    private final ComboBox<Policy<MissingValues>> missing = new ComboBox<>();
    private final ComboBox<Policy<RepeatedRows>> repeated = new ComboBox<>();
    private final Label repeatedCount = new Label();
    private boolean filling;

    private record Policy<T>(T value, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    private interface Change<T> {
        ImportChoices of(ImportChoices choices, T value);
    }

    RowPolicies(TableImport shown) {
        super(8);
        this.shown = shown;
        missing.getItems()
                .setAll(List.of(
                        new Policy<>(MissingValues.KEEP, "keep; no input by default"),
                        new Policy<>(MissingValues.DROP_ROWS, "leave out their rows"),
                        new Policy<>(MissingValues.DROP_COLUMNS, "leave out their columns"),
                        new Policy<>(MissingValues.MEDIAN, "fill by the training median"),
                        new Policy<>(MissingValues.REFUSE, "refuse the file")));
        repeated.getItems()
                .setAll(List.of(
                        new Policy<>(RepeatedRows.KEEP, "keep"),
                        new Policy<>(RepeatedRows.DROP, "keep the first only")));
        box(missing, "import-missing", "Missing cells", """
                What happens to missing cells of inputs and target.
                The median is that of the rows that train, once the rows are split.""", ImportChoices::with);
        box(repeated, "import-repeated", "Repeated rows", """
                Rows with the same cells as an earlier one, identifiers aside.
                Where one copy trains and another tests, the test error is too small.""", ImportChoices::with);
        repeatedCount.setId("repeated-count");
        repeatedCount.getStyleClass().add("note");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        name("Missing cells", missing),
                        missing,
                        name("Repeated rows", repeated),
                        repeated,
                        repeatedCount);
        shown.outcome().addListener((source, old, now) -> show());
        shown.survey().addListener((source, old, now) -> count(now));
        show();
        count(shown.survey().get());
    }

    private <T> void box(ComboBox<Policy<T>> box, String id, String name, String hint, Change<T> change) {
        box.setId(id);
        box.setAccessibleText(name);
        box.setTooltip(new Tooltip(hint));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setOnAction(event -> {
            if (!filling && box.getValue() != null) {
                T value = box.getValue().value();
                shown.choose(choices -> change.of(choices, value));
            }
        });
    }

    private static Label name(String text, Region of) {
        Label label = new Label(text);
        label.getStyleClass().add("faint");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(of);
        return label;
    }

    private void show() {
        shown.outcome().get().map(o -> o.reading().choices()).ifPresent(choices -> {
            filling = true;
            select(missing, choices.missing());
            select(repeated, choices.repeated());
            filling = false;
        });
    }

    private static <T> void select(ComboBox<Policy<T>> box, T value) {
        box.getItems().stream().filter(p -> p.value().equals(value)).findFirst().ifPresent(box::setValue);
    }

    private void count(Optional<TableSurvey> survey) {
        repeatedCount.setText(
                survey.map(s -> RowPolicies.sentence(s.repeatedRows())).orElse("looking for repeated rows"));
    }

    private static String sentence(int rows) {
        return rows == 0
                ? "no row repeats an earlier one"
                : String.format(
                        Locale.ROOT,
                        rows == 1 ? "%,d row repeats an earlier one" : "%,d rows repeat an earlier one",
                        rows);
    }
}
