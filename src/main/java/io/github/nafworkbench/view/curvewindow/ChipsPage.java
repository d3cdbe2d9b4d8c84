package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.export.circuit.CircuitFormat;
import io.github.nafworkbench.project.Chip;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.workbench.ChipError;
import io.github.nafworkbench.workbench.Library;
import io.github.nafworkbench.workbench.Workbench;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** The chips that were kept, beside the curves now: their errors in a table, the curves of up to three side by side. */
final class ChipsPage extends VBox {
    private static final int MOST_BESIDE = 3;

    private final Workbench workbench;
    private final Library library;
    private final Look look;
    private final TableView<Chip> list = new TableView<>();
    private final HBox beside = new HBox(12);
    private final TextField name = new TextField();

    ChipsPage(Workbench workbench, Look look) {
        super(8);
        this.workbench = workbench;
        this.library = workbench.library();
        this.look = look;
        getStyleClass().add("data-page");
        VBox.setVgrow(beside, Priority.ALWAYS);
        beside.setMinHeight(0);
        getChildren().setAll(bar(), table(), beside);
        workbench.project().addListener((source, old, now) -> show(now));
        workbench.training().addListener((source, old, now) -> {
            if (getScene() != null && now.filter(t -> t.state().running()).isEmpty()) {
                library.compareChips(chips(workbench.project().get()));
            }
        });
        library.chipErrors().answer().addListener((source, old, now) -> list.refresh());
        sceneProperty()
                .addListener((source, old, now) -> show(workbench.project().get()));
        show(workbench.project().get());
    }

    private HBox bar() {
        name.setId("chip-name");
        name.setPromptText("name of the chip");
        name.setAccessibleText("Name of the chip");
        name.setOnAction(event -> keep());
        Button keep = Labels.link("Keep the curves now as a chip", "keep-chip", this::keep);
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        Button use = Labels.link("Use the chip", "use-chip", () -> chosen(library::use));
        Button remove = Labels.link("Remove it", "remove-chip", () -> chosen(library::remove));
        Label how = Labels.note("Select up to " + MOST_BESIDE + " to see their curves side by side");
        HBox bar = new HBox(
                8,
                name,
                keep,
                use,
                remove,
                export(),
                new BusyBar("Comparing", library.chipErrors()),
                Labels.gap(),
                how);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private MenuButton export() {
        MenuButton export = new MenuButton("Export…");
        export.setId("export-chip");
        export.getStyleClass().addAll("flat", "link");
        export.setTooltip(Labels.hint("Write the curves of the chosen row for other programs, 1 V for one network unit;"
                + " straight lines within 1e-4 of the curves"));
        for (CircuitFormat format : CircuitFormat.values()) {
            MenuItem item = new MenuItem(format.label());
            item.setOnAction(event -> export(format));
            export.getItems().add(item);
        }
        return export;
    }

    private void export(CircuitFormat format) {
        Chip chip = list.getSelectionModel().getSelectedItem();
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder for the files");
        File folder = chip == null ? null : chooser.showDialog(getScene().getWindow());
        if (chip != null && folder != null) {
            library.export(chip, format, folder.toPath());
        }
    }

    private void keep() {
        if (!name.getText().isBlank()) {
            library.keepChip(name.getText().strip());
            name.clear();
        }
    }

    private void chosen(Consumer<Chip> action) {
        Chip chip = list.getSelectionModel().getSelectedItem();
        if (chip != null && workbench.project().get().chips().contains(chip)) {
            action.accept(chip);
        }
    }

    private TableView<Chip> table() {
        list.setId("chips");
        list.setAccessibleText("Chips");
        list.getStyleClass().add("table-browser");
        list.setFixedCellSize(26);
        list.setPrefHeight(220);
        list.setMinHeight(110);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        column("chip", 220, Chip::name, "Name; the first row is the curves the neurons have now");
        column("neurons", 90, c -> c.neurons().toString().replaceAll("[\\[\\]]", ""), "Neurons of each hidden layer");
        column(
                "RMSE, trained weights",
                190,
                c -> error(c, e -> Optional.of(e.trained())),
                "Test RMSE with the weights trained for the ideal curves, ± what other test rows would change; no noise");
        column(
                "RMSE, retrained weights",
                190,
                c -> error(c, ChipError::retrained),
                "Test RMSE with the weights of the last retraining, which may have been for another chip; no noise");
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Chip>) change -> draw());
        return list;
    }

    private void column(String title, double width, Function<Chip, String> value, String hint) {
        TableColumn<Chip, String> column = new TableColumn<>();
        Label head = new Label(title);
        head.setTooltip(Labels.hint(hint));
        column.setGraphic(head);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        list.getColumns().add(column);
    }

    private String error(Chip chip, Function<ChipError, Optional<Rmse>> which) {
        Project project = workbench.project().get();
        if (!chip.fits(project.experiment())) {
            return "of another network";
        }
        String unit = project.experiment().dataset().targets().get(0).unit();
        return library.chipErrors().answer().get().orElse(List.of()).stream()
                .filter(e -> e.chip().equals(chip))
                .findFirst()
                .flatMap(which)
                .map(r -> Figures.three(r.value()) + " " + Figures.plusMinus(r.standardError(), r.value()) + " " + unit)
                .orElse("–");
    }

    private static List<Chip> chips(Project project) {
        List<Chip> all = new ArrayList<>();
        all.add(new Chip("now", project.tuning().realised()));
        all.addAll(project.chips());
        return all;
    }

    private void show(Project project) {
        if (getScene() == null) {
            return;
        }
        List<Chip> chips = chips(project);
        if (!chips.equals(list.getItems())) {
            List<Integer> selected = List.copyOf(list.getSelectionModel().getSelectedIndices());
            list.getItems().setAll(chips);
            selected.stream().filter(i -> i < chips.size()).forEach(list.getSelectionModel()::select);
            if (selected.isEmpty()) {
                list.getSelectionModel().select(0);
            }
        }
        library.compareChips(chips);
    }

    private void draw() {
        List<Chip> chosen = list.getSelectionModel().getSelectedItems().stream()
                .limit(MOST_BESIDE)
                .toList();
        beside.getChildren().clear();
        for (Chip chip : chosen) {
            OverlayCanvas canvas = new OverlayCanvas(look, library.inquiry());
            canvas.show(Overlay.of(
                    chip.curves().layers().stream()
                            .flatMap(List::stream)
                            .map(DrawnPoints::of)
                            .toList(),
                    "net input z",
                    "output h"));
            VBox.setVgrow(canvas, Priority.ALWAYS);
            VBox box = new VBox(4, Labels.faint(chip.name()), canvas);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMinWidth(0);
            box.setPrefWidth(100);
            beside.getChildren().add(box);
        }
    }
}
