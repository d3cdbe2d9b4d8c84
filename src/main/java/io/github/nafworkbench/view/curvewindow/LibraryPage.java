package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.curve.library.LibraryCurve;
import io.github.nafworkbench.curve.measured.CurvePoints;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.curve.CurveEdits;
import io.github.nafworkbench.workbench.Assignment;
import io.github.nafworkbench.workbench.Library;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One set of measured curves: drawn over each other in network units, listed, mapped, and given to neurons. */
final class LibraryPage extends VBox {
    private static final double SIDE = 330;

    private final Workbench workbench;
    private final Library library;
    private final SetChoice sets;
    private final OverlayCanvas drawing;
    private final MappingForm mapping;
    private final TableView<LibraryCurve> list = new TableView<>();
    private final Button give = new Button("Give to the selected neurons");
    private final Button inOrder = new Button("All neurons, in order");
    private final Button branch = new Button("All neurons, in order, a random branch each");
    private final Button random = new Button("All neurons, at random");
    private final Button matched = new Button("All neurons, best matched");
    private List<CurvePoints> lines = List.of();

    LibraryPage(Workbench workbench, Look look) {
        super(8);
        this.workbench = workbench;
        this.library = workbench.library();
        this.sets = new SetChoice(workbench, "curve-sets");
        this.drawing = new OverlayCanvas(look, library.inquiry());
        this.mapping = new MappingForm(change -> set().ifPresent(s -> library.map(s.name(), change)));
        getStyleClass().add("data-page");
        HBox both = new HBox(16, middle(), side());
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setMinHeight(0);
        getChildren().setAll(bar(), both);
        sets.chosen().addListener((source, old, now) -> show(now));
        workbench.selected().addListener((source, old, now) -> offer());
        show(sets.chosen().get());
    }

    private Optional<CurveSet> set() {
        return sets.chosen().get();
    }

    private HBox bar() {
        CurveEdits edits = new CurveEdits(workbench);
        Button file = Labels.link(
                "Import a file…",
                "import-file",
                () -> edits.importFile(getScene().getWindow(), Assignment.NONE));
        Button folder = Labels.link(
                "Import a folder…",
                "import-folder",
                () -> edits.importFolder(getScene().getWindow(), Assignment.NONE));
        Button remove =
                Labels.link("Remove the set", "remove-set", () -> set().ifPresent(s -> library.remove(s.name())));
        HBox bar = new HBox(
                8,
                sets,
                file,
                folder,
                remove,
                new BusyBar("Mapping", library.mapping()),
                new BusyBar("Matching", library.matching()),
                Labels.trouble(library.mapping().trouble()));
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node middle() {
        list.setId("library-curves");
        list.setAccessibleText("Curves of the set");
        list.getStyleClass().add("table-browser");
        list.setFixedCellSize(26);
        list.setPlaceholder(Labels.faint("Import the files of a parameter analyser, a simulator or a digitiser."));
        column("curve", 150, LibraryCurve::name);
        column("file", 150, c -> set().map(s -> s.sources().get(c.source()).file())
                .orElse(""));
        column("conditions", 180, LibraryCurve::conditions);
        column("points", 60, c -> Integer.toString(c.measured().points()));
        column("flags", 150, c -> c.curve().isEmpty() ? "cannot be used" : flags(c));
        list.getSelectionModel().selectedItemProperty().addListener((source, old, now) -> {
            draw();
            offer();
        });
        list.setPrefHeight(210);
        list.setMinHeight(120);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        VBox middle = new VBox(8, drawing, list);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        return middle;
    }

    private static String flags(LibraryCurve curve) {
        return String.join(
                ", ",
                curve.measured().flags().stream()
                        .map(f -> f.kind().label())
                        .distinct()
                        .toList());
    }

    private void column(String name, double width, Function<LibraryCurve, String> value) {
        TableColumn<LibraryCurve, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        list.getColumns().add(column);
    }

    private Node side() {
        Region gap = new Region();
        gap.setMinHeight(6);
        VBox side = new VBox(
                8,
                Labels.faint("To network units z, h"),
                mapping,
                gap,
                Labels.faint("Give the curves to neurons"),
                button(give, "give-selected", "The chosen curve of the list to the selected neurons", this::give),
                button(
                        inOrder,
                        "give-in-order",
                        "The first curve to the first neuron, and so on, starting again at the" + " end of the set",
                        () -> assign(Assignment.IN_ORDER)),
                button(
                        branch,
                        "give-branch",
                        "As in order, and every neuron draws the forward or the backward branch of its curve by the chip's seed,"
                                + " so that hysteresis is a difference between neurons",
                        () -> assign(Assignment.RANDOM_BRANCH)),
                button(
                        random,
                        "give-random",
                        "Every neuron draws a curve of the set by the chip's seed",
                        () -> assign(Assignment.RANDOM)),
                button(
                        matched,
                        "give-matched",
                        "Every neuron gets the curve nearest to its ideal one where it works; a"
                                + " curve is used again only when all are given",
                        () -> assign(Assignment.MATCHED)));
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("bare");
        scroll.setMinWidth(SIDE);
        scroll.setMaxWidth(SIDE);
        return scroll;
    }

    private static Button button(Button button, String id, String hint, Runnable action) {
        button.setId(id);
        button.setTooltip(Labels.hint(hint));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void give() {
        chosen().ifPresent(library::give);
    }

    private Optional<TabulatedCurve> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(LibraryCurve::curve);
    }

    private void assign(Assignment assignment) {
        set().ifPresent(s -> library.assign(s, assignment));
    }

    private void offer() {
        give.setDisable(chosen().isEmpty() || workbench.selected().get().isEmpty());
        boolean none = set().map(s -> s.usable().isEmpty()).orElse(true);
        List.of(inOrder, branch, random, matched).forEach(b -> b.setDisable(none));
    }

    private void show(Optional<CurveSet> set) {
        mapping.show(set);
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(set.map(CurveSet::curves).orElse(List.of()));
        list.getSelectionModel().select(selected < list.getItems().size() ? selected : -1);
        lines = set.map(CurveSet::usable).orElse(List.of()).stream()
                .map(CurvePoints::of)
                .toList();
        draw();
        offer();
    }

    private void draw() {
        drawing.show(Overlay.of(lines, "net input z", "output h")
                .withStrong(chosen().map(CurvePoints::of).map(List::of).orElse(List.of())));
    }
}
