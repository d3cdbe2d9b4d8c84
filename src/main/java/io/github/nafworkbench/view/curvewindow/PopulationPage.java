package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.curve.measured.CurvePoints;
import io.github.nafworkbench.curve.population.CurveFit;
import io.github.nafworkbench.curve.population.CurveParameter;
import io.github.nafworkbench.curve.population.Population;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.workbench.Library;
import io.github.nafworkbench.workbench.PopulationStudy;
import io.github.nafworkbench.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * How the devices of one set differ: their curves with median and band, the parameters fitted to each with histograms, and
 * more devices made like them.
 */
final class PopulationPage extends VBox {
    private final PopulationStudy study;
    private final SetChoice sets;
    private final CheckBox toMedian = new CheckBox("as forms of the median curve");
    private final OverlayCanvas drawing;
    private final TableView<Row> list = new TableView<>();
    private final ParameterPanel parameters;
    private boolean asked;

    /** One curve with its parameters, if they can be told. */
    private record Row(TabulatedCurve curve, Optional<CurveFit> fit) {}

    PopulationPage(Workbench workbench, Look look) {
        super(8);
        Library library = workbench.library();
        this.study = library.population();
        this.drawing = new OverlayCanvas(look, library.inquiry());
        this.parameters = new ParameterPanel(study, look);
        this.sets = new SetChoice(workbench, "population-set");
        getStyleClass().add("data-page");
        toMedian.setId("to-median");
        toMedian.setTooltip(
                Labels.hint("Every curve is fitted by o + A φ(g (z − θ)) with φ the ideal curve, or, when this"
                        + " is ticked, the median of the set"));
        toMedian.setOnAction(event -> ask());
        HBox bar = new HBox(
                8,
                sets,
                toMedian,
                new BusyBar("Fitting", study.population()),
                Labels.trouble(study.population().trouble()));
        bar.setAlignment(Pos.CENTER_LEFT);
        HBox both = new HBox(16, left(), parameters);
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setMinHeight(0);
        getChildren().setAll(bar, both);
        sets.chosen().addListener((source, old, now) -> ask());
        study.population().answer().addListener((source, old, now) -> show());
        list.getSelectionModel().selectedItemProperty().addListener((source, old, now) -> draw());
        sceneProperty().addListener((source, old, now) -> ask());
        show();
    }

    private Node left() {
        list.setId("population-curves");
        list.setAccessibleText("Parameters of the curves");
        list.getStyleClass().add("table-browser");
        list.setFixedCellSize(26);
        list.setPlaceholder(Labels.faint("Import or generate a set of curves first."));
        text("curve", 140, r -> r.curve().label());
        for (CurveParameter parameter : CurveParameter.values()) {
            figure(parameter.label(), r -> r.fit().map(f -> parameter.of(f.parameters())), r -> r.fit()
                    .map(f -> Figures.plusMinus(parameter.of(f.standardErrors()), parameter.of(f.parameters())))
                    .orElse("cannot be told"));
        }
        figure(
                "shape",
                r -> r.fit().map(CurveFit::rms),
                r -> "root mean square of what the four parameters leave," + " network units");
        list.setPrefHeight(230);
        list.setMinHeight(110);
        VBox.setVgrow(drawing, Priority.ALWAYS);
        VBox left = new VBox(8, drawing, list);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        return left;
    }

    private void text(String name, double width, Function<Row, String> value) {
        TableColumn<Row, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        list.getColumns().add(column);
    }

    private void figure(String name, Function<Row, Optional<Double>> value, Function<Row, String> more) {
        TableColumn<Row, Double> column = new TableColumn<>(name);
        column.setPrefWidth(86);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue()).orElse(Double.NaN)));
        column.setCellFactory(view -> new FigureCell<>(more));
        list.getColumns().add(column);
    }

    private void ask() {
        Optional<CurveSet> set = sets.chosen().get();
        if (getScene() != null && set.isPresent()) {
            study.study(set.get(), toMedian.isSelected());
            asked = true;
        } else if (asked && set.isEmpty()) {
            study.population().clear();
        }
    }

    private void show() {
        List<Row> rows = new ArrayList<>();
        study.population().answer().get().ifPresent(studied -> {
            List<TabulatedCurve> curves = studied.fitted().population().curves();
            for (int i = 0; i < curves.size(); i++) {
                rows.add(new Row(curves.get(i), studied.fitted().fits().get(i)));
            }
        });
        list.getItems().setAll(rows);
        draw();
    }

    private void draw() {
        Optional<PopulationStudy.Studied> studied = study.population().answer().get();
        if (studied.isEmpty()) {
            drawing.show(Overlay.NONE);
            return;
        }
        Population.Band band = studied.get().band();
        Row row = list.getSelectionModel().getSelectedItem();
        drawing.show(Overlay.of(
                        studied.get().fitted().population().curves().stream()
                                .map(CurvePoints::of)
                                .toList(),
                        "net input z",
                        "output h; black: median, dashed: 5 % and 95 %")
                .withBand(
                        new CurvePoints(band.z(), band.median()),
                        new CurvePoints(band.z(), band.p5()),
                        new CurvePoints(band.z(), band.p95()))
                .withStrong(row == null ? List.of() : List.of(CurvePoints.of(row.curve()))));
    }
}
