package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.reading.ColumnChoice;
import io.github.nafworkbench.data.reading.ColumnReading;
import io.github.nafworkbench.data.reading.ColumnType;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.Role;
import io.github.nafworkbench.view.Entry;
import io.github.nafworkbench.workbench.TableImport;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Sets role, type and unit of the selected columns. */
final class ColumnEditor extends HBox {
    private final TableImport shown;
    private final ColumnList list;
    private final Label which = new Label();
    private final ComboBox<Role> role = new ComboBox<>();
    private final ComboBox<ColumnType> type = new ComboBox<>();
    private final Entry unit;
    private final Button again = new Button("Detect");
    private boolean filling;

    ColumnEditor(TableImport shown, ColumnList list) {
        super(8);
        this.shown = shown;
        this.list = list;
        this.unit = new Entry("Unit", this::takeUnit);
        which.setId("selected-column");
        which.getStyleClass().add("file-name");
        which.setMinWidth(60);
        HBox.setHgrow(which, Priority.ALWAYS);
        which.setMaxWidth(Double.MAX_VALUE);
        role.getItems().setAll(Role.values());
        role.setId("column-role");
        role.setAccessibleText("Role");
        role.setConverter(Words.of(RoleText::name));
        role.setTooltip(new Tooltip(Stream.of(Role.values())
                .map(r -> RoleText.name(r) + ": " + RoleText.meaning(r))
                .collect(Collectors.joining("\n"))));
        role.setOnAction(event -> chooseRole());
        type.getItems().setAll(ColumnType.values());
        type.setId("column-type");
        type.setAccessibleText("Type");
        type.setConverter(Words.of(RoleText::name));
        type.setTooltip(
                new Tooltip("Number: a cell that is none is missing, and listed below.\nText: as in the file."));
        type.setOnAction(event -> change(type.getValue(), (c, value) -> c.withType(value)));
        unit.setId("column-unit");
        unit.setOnAction(Event::consume);
        unit.setPrefWidth(76);
        unit.setMinWidth(60);
        again.setId("column-again");
        again.setTooltip(new Tooltip("Detect role, type and unit of the selected columns again"));
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(event -> each(c -> ColumnChoice.DETECT));
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(which, label("Role", role), role, label("Type", type), type, label("Unit", unit), unit, again);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ColumnList.Row>) change -> show());
        show();
    }

    private static Label label(String text, Region of) {
        Label label = new Label(text);
        label.getStyleClass().add("faint");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(of);
        return label;
    }

    private void show() {
        List<ColumnReading> columns = list.getSelectionModel().getSelectedItems().stream()
                .map(ColumnList.Row::column)
                .toList();
        Optional<ColumnReading> first = columns.stream().findFirst();
        filling = true;
        which.setText(
                columns.size() > 1
                        ? columns.size() + " columns"
                        : first.map(ColumnReading::name).orElse("Select columns to set"));
        role.setValue(first.map(ColumnReading::role).orElse(null));
        type.setValue(first.map(ColumnReading::type).orElse(null));
        unit.show(first.map(ColumnReading::unit).orElse(""));
        filling = false;
        Stream.of(role, type, unit, again).forEach(control -> control.setDisable(columns.isEmpty()));
    }

    private interface Setting<T> {
        ColumnChoice of(ColumnChoice choice, T value);
    }

    private <T> void change(T value, Setting<T> setting) {
        if (!filling && value != null) {
            each(choice -> setting.of(choice, value));
        }
    }

    private void each(UnaryOperator<ColumnChoice> change) {
        List<String> names = list.selected();
        shown.choose(choices -> {
            ImportChoices changed = choices;
            for (String name : names) {
                changed = changed.withColumn(name, change.apply(changed.column(name)));
            }
            return changed;
        });
    }

    private void takeUnit(String text) {
        each(choice -> choice.withUnit(text));
        unit.show(text);
    }

    /** There is one target and one group: a column that was chosen for it before is again as detected. */
    private void chooseRole() {
        Role chosen = role.getValue();
        if (filling || chosen == null) {
            return;
        }
        boolean single = chosen == Role.TARGET || chosen == Role.GROUP;
        List<String> names = single ? list.selected().subList(0, 1) : list.selected();
        shown.choose(choices -> {
            ImportChoices changed = choices;
            for (String other : choices.columns().keySet()) {
                ColumnChoice before = changed.column(other);
                if (single && before.role().equals(Optional.of(chosen))) {
                    changed =
                            changed.withColumn(other, new ColumnChoice(before.type(), before.unit(), Optional.empty()));
                }
            }
            for (String name : names) {
                changed = changed.withColumn(name, changed.column(name).withRole(chosen));
            }
            return changed;
        });
    }
}
