package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.statistics.Correlation;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.workbench.Inquiry;
import io.github.nafworkbench.workbench.TableStudy;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Any two columns against each other, and how strongly they go together. */
final class ScatterPage extends VBox {
    private final TableStudy study;
    private final Inquiry<Correlation> correlation;
    private final ComboBox<Column.Numbers> across = box("Column across", "across");
    private final ComboBox<Column.Numbers> up = box("Column up", "up");
    private final ScatterCanvas canvas;
    private final Label pearson = new Label();
    private final Label spearman = new Label();
    private final Label points = new Label();
    private final Label reading = Labels.note("");
    private final Label drawn = Labels.note("");
    private Optional<Table> table = Optional.empty();
    private boolean filling;

    ScatterPage(TableStudy study, Look look) {
        this.study = study;
        this.correlation = study.inquiry();
        Inquiry<ScatterPicture> pictures = study.inquiry();
        this.canvas = new ScatterCanvas(look, pictures, reading::setText);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        pearson.setId("pearson");
        spearman.setId("spearman");
        points.setId("points");
        pearson.setTooltip(Labels.hint("Pearson's r = Σ dx dy / √( Σ dx² Σ dy² ): how near the points lie to a straight"
                + " line. In brackets its 95 % interval by Fisher's z, for normally distributed values."));
        spearman.setTooltip(Labels.hint("Spearman's ρ: Pearson's r of the ranks, equal values sharing the mean of"
                + " their ranks. It tells how nearly one grows with the other, along any curve."));
        points.setTooltip(Labels.hint("Rows where both columns have a value."));
        HBox foot = new HBox(12, reading, Labels.gap(), drawn);
        getStyleClass().add("data-page");
        getChildren().setAll(bar(pictures), canvas, foot);
        study.subject().addListener((source, old, now) -> now.ifPresent(this::follow));
        study.parts().answer().addListener((source, old, now) -> draw());
        correlation.answer().addListener((source, old, now) -> tell(now));
    }

    private HBox bar(Inquiry<ScatterPicture> pictures) {
        across.setOnAction(event -> ask());
        up.setOnAction(event -> ask());
        Label train = Labels.note("● train");
        train.getStyleClass().add("train-colour");
        Label test = Labels.note("● test");
        test.getStyleClass().add("test-colour");
        HBox figures = new HBox(14, pearson, spearman, points);
        figures.setAlignment(Pos.CENTER_LEFT);
        HBox bar = new HBox(
                8,
                across,
                Labels.link("⇄", "swap", this::swap),
                up,
                figures,
                new BusyBar("Counting points", pictures),
                Labels.gap(),
                train,
                test);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static ComboBox<Column.Numbers> box(String name, String id) {
        ComboBox<Column.Numbers> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setPrefWidth(170);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Column.Numbers column) {
                return column == null ? "" : column.label();
            }

            @Override
            public Column.Numbers fromString(String label) {
                throw new UnsupportedOperationException("must be chosen from the list, got " + label);
            }
        });
        return box;
    }

    /** Shows two columns. */
    void show(Column.Numbers x, Column.Numbers y) {
        filling = true;
        across.setValue(x);
        up.setValue(y);
        filling = false;
        ask();
    }

    /** Shows a column against the target, or the target against the first input. */
    void showAgainstTarget(Column.Numbers column) {
        study.subject().get().ifPresent(subject -> {
            Column.Numbers target = subject.dataset().targets().get(0);
            show(column.equals(target) ? subject.dataset().inputs().get(0) : column, target);
        });
    }

    private void swap() {
        if (across.getValue() != null && up.getValue() != null) {
            show(up.getValue(), across.getValue());
        }
    }

    private void follow(TableStudy.Subject subject) {
        if (table.filter(subject.table()::equals).isEmpty()) {
            table = Optional.of(subject.table());
            List<Column.Numbers> numeric = subject.table().numeric();
            filling = true;
            across.getItems().setAll(numeric);
            up.getItems().setAll(numeric);
            filling = false;
            showAgainstTarget(subject.dataset().targets().get(0));
        }
    }

    private void ask() {
        if (filling || across.getValue() == null || up.getValue() == null) {
            return;
        }
        double[] x = across.getValue().values();
        double[] y = up.getValue().values();
        correlation.ask(progress -> Correlation.of(x, y));
        draw();
    }

    private void draw() {
        if (across.getValue() != null && up.getValue() != null && table.isPresent()) {
            canvas.show(
                    table.get(),
                    across.getValue(),
                    up.getValue(),
                    study.parts().answer().get());
            drawn.setText(
                    across.getValue().rows() <= ScatterPicture.MOST_DOTS
                            ? "every row is one dot"
                            : "rows are counted in cells of 3 × 3 pixels: the stronger the colour, the more");
        }
    }

    private void tell(Optional<Correlation> found) {
        pearson.setText(found.map(c -> "Pearson r = " + Labels.figure(c.pearson())
                        + (Double.isNaN(c.lower())
                                ? ""
                                : " [" + Labels.figure(c.lower()) + ", " + Labels.figure(c.upper()) + "]"))
                .orElse(""));
        spearman.setText(
                found.map(c -> "Spearman ρ = " + Labels.figure(c.spearman())).orElse(""));
        points.setText(found.map(c -> Labels.count(c.points(), "point")).orElse(""));
    }
}
