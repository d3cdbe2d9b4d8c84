package io.github.nafworkbench.view;

import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.view.curve.CurvePane;
import io.github.nafworkbench.view.curveimport.CurveImportPage;
import io.github.nafworkbench.view.data.DataPane;
import io.github.nafworkbench.view.datawindow.DataPages;
import io.github.nafworkbench.view.help.HelpPage;
import io.github.nafworkbench.view.importing.ImportPage;
import io.github.nafworkbench.view.network.NetworkPane;
import io.github.nafworkbench.view.noise.NoisePane;
import io.github.nafworkbench.view.plot.NoisePlot;
import io.github.nafworkbench.view.plot.TrainingPlot;
import io.github.nafworkbench.view.start.StartPages;
import io.github.nafworkbench.view.start.StartPreferences;
import io.github.nafworkbench.view.training.ReadoutStrip;
import io.github.nafworkbench.view.training.TopBar;
import io.github.nafworkbench.workbench.CurveImport;
import io.github.nafworkbench.workbench.TableImport;
import io.github.nafworkbench.workbench.Workbench;
import java.io.File;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/**
 * All that the window shows, left to right: data, network with its curves, noise; below, what comes of it. Panes share
 * the room in proportion; in a window too small for them the whole scrolls.
 */
public final class MainWindow extends StackPane {
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 628;
    private static final double HELP_WIDTH = 820;
    private static final double IMPORT_WIDTH = 1280;
    private static final double CURVES_WIDTH = 1600;

    private final Workbench workbench;
    private final Sheet sheet = new Sheet();
    private final Sheet importing;
    private final Look look;
    private final Sheet importingCurves;
    private Optional<SideWindow> data = Optional.empty();
    private Optional<CurveWindow> curves = Optional.empty();
    private final TopBar top;
    private final NoisePane noise;
    private final StartPages start;

    /** The window of a workbench, which forgets recent files. */
    public MainWindow(Workbench workbench, Look look) {
        this(workbench, look, StartPreferences.unsaved());
    }

    /** The window of a workbench. */
    public MainWindow(Workbench workbench, Look look, StartPreferences preferences) {
        this.workbench = workbench;
        this.look = look;
        this.importing = Sheet.lasting(workbench.opening()::giveUp);
        this.importingCurves = Sheet.lasting(workbench.library().opening()::giveUp);
        workbench.opening().shown().addListener((source, old, now) -> showImport(now));
        workbench.library().opening().shown().addListener((source, old, now) -> showCurves(now));
        this.start = new StartPages(workbench, preferences, sheet, this::chooseFile);
        this.top = new TopBar(workbench, look, start::start, this::help);
        this.noise = new NoisePane(workbench);
        VBox rows = new VBox(upper(look), lower(look));
        rows.getStyleClass().add("panes");
        BorderPane all = new BorderPane(rows);
        all.setTop(top);
        all.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().addAll("bare", "window-scroll");
        scroll.setFocusTraversable(false);
        getStyleClass().add("main-window");
        getChildren().setAll(scroll, importing, importingCurves, sheet);
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::dropped);
        sceneProperty().addListener((source, old, scene) -> attach(scene, look));
    }

    /** The start page and the pages it leads to. */
    public StartPages start() {
        return start;
    }

    private void attach(Scene scene, Look look) {
        if (scene != null) {
            Theme.dress(scene, look);
            shortcuts().install(scene);
        }
    }

    private GridPane upper(Look look) {
        NetworkPane network = new NetworkPane(workbench, look);
        VBox centre = new VBox(network, new ReadoutStrip(workbench));
        centre.getStyleClass().add("column");
        VBox.setVgrow(network, Priority.ALWAYS);
        DataPane pane = new DataPane(workbench, look, this::chooseTable, this::browse);
        GridPane grid = grid(17.8, 60.2, 22);
        grid.addRow(0, pane, centre, noise);
        VBox.setVgrow(grid, Priority.ALWAYS);
        grid.setPrefHeight(410);
        return grid;
    }

    private GridPane lower(Look look) {
        GridPane grid = grid(33.4, 33.3, 33.3);
        CurvePane curve = new CurvePane(workbench, look, () -> showCurves("editor"), () -> showCurves("library"));
        grid.addRow(0, new TrainingPlot(workbench, look), new NoisePlot(workbench, look), curve);
        VBox.setVgrow(grid, Priority.ALWAYS);
        grid.setPrefHeight(290);
        return grid;
    }

    private static GridPane grid(double... percents) {
        GridPane grid = new GridPane();
        for (double percent : percents) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setHalignment(HPos.LEFT);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        row.setValignment(VPos.TOP);
        row.setFillHeight(true);
        grid.getRowConstraints().add(row);
        grid.getStyleClass().add("pane-row");
        grid.setMaxWidth(Double.MAX_VALUE);
        return grid;
    }

    private Shortcuts shortcuts() {
        return new Shortcuts()
                .add(top::runOrPause, KeyCode.SPACE)
                .add(top::retrainNow, KeyCode.R)
                .add(noise::drawChip, KeyCode.N)
                .add(workbench::undo, KeyCode.Z, KeyCombination.SHORTCUT_DOWN)
                .add(workbench::redo, KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                .add(workbench::redo, KeyCode.Y, KeyCombination.SHORTCUT_DOWN)
                .add(this::chooseTable, KeyCode.O, KeyCombination.SHORTCUT_DOWN)
                .add(start::start, KeyCode.F2)
                .add(() -> showCurves("library"), KeyCode.F3)
                .add(() -> showCurves("editor"), KeyCode.F4)
                .add(this::help, KeyCode.F1);
    }

    private void help() {
        sheet.open("Help", new HelpPage(), HELP_WIDTH);
    }

    private void showImport(Optional<TableImport> shown) {
        shown.ifPresentOrElse(
                read -> {
                    ImportPage page = new ImportPage(read, workbench.opening());
                    importing.open("Import " + read.name(), page, IMPORT_WIDTH);
                    page.requestFocus();
                },
                importing::close);
    }

    private void showCurves(Optional<CurveImport> shown) {
        shown.ifPresentOrElse(
                read -> {
                    CurveImportPage page = new CurveImportPage(read, workbench.library(), look);
                    importingCurves.open("Import curves from " + read.name(), page, CURVES_WIDTH);
                    getScene().getWindow().requestFocus();
                    page.requestFocus();
                },
                importingCurves::close);
    }

    private void browse() {
        SideWindow window = data.orElseGet(() -> new SideWindow(workbench, look, new DataPages(workbench, look), "data")
                .watching(
                        () -> workbench.study().watch(true),
                        () -> workbench.study().watch(false)));
        data = Optional.of(window);
        window.show(getScene().getWindow());
    }

    private void showCurves(String page) {
        CurveWindow window = curves.orElseGet(() -> new CurveWindow(workbench, look));
        curves = Optional.of(window);
        window.show(getScene().getWindow(), page);
    }

    private void chooseTable() {
        chooseFile(DatasetChoice.AUTOMATIC);
    }

    private void chooseFile(DatasetChoice choice) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a table");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "Tables (*.csv, *.tsv, *.txt, *.dat, *.xlsx, *.xls, *.arff, *.gz, *.zip)",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.dat",
                                "*.xlsx",
                                "*.xls",
                                "*.arff",
                                "*.gz",
                                "*.zip"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            sheet.close();
            workbench.open(file.toPath(), choice);
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean taken = event.getDragboard().hasFiles();
        if (taken) {
            sheet.close();
            workbench.open(event.getDragboard().getFiles().get(0).toPath());
        }
        event.setDropCompleted(taken);
        event.consume();
    }
}
