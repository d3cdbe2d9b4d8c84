package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.statistics.Bins;
import io.github.nafworkbench.data.statistics.NumberSummary;
import io.github.nafworkbench.data.statistics.OutlierLimits;
import io.github.nafworkbench.view.FigureGrid;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.view.data.ZeroWarning;
import io.github.nafworkbench.workbench.Inquiry;
import io.github.nafworkbench.workbench.TableStudy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the values of the target are distributed. */
final class TargetPage extends BorderPane {
    private static final int INTERVALS = 60;

    private final Inquiry<Distribution> distribution;
    private final DistributionCanvas canvas;
    private final FigureGrid figures = new FigureGrid();
    private final Label title = new Label();
    private final Label warning = new Label();
    private Optional<Column.Numbers> target = Optional.empty();

    private record Distribution(Column.Numbers column, NumberSummary figures, Bins bins, int outliers) {
        static Distribution of(Column.Numbers column) {
            NumberSummary figures = NumberSummary.of(column.values());
            OutlierLimits limits = OutlierLimits.of(figures);
            int outliers =
                    (int) Arrays.stream(column.values()).filter(limits::beyond).count();
            return new Distribution(column, figures, Bins.of(column.values(), INTERVALS), outliers);
        }
    }

    TargetPage(TableStudy study, Look look) {
        this.distribution = study.inquiry();
        this.canvas = new DistributionCanvas(look, "target-distribution");
        title.getStyleClass().add("card-title");
        warning.setId("zero-warning");
        warning.getStyleClass().add("trouble");
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warning.managedProperty().bind(warning.textProperty().isNotEmpty());
        VBox side = new VBox(10, title, figures, warning);
        side.getStyleClass().add("data-side");
        getStyleClass().add("data-page");
        setCenter(canvas);
        setRight(side);
        study.subject()
                .addListener((source, old, now) ->
                        now.ifPresent(s -> follow(s.dataset().targets().get(0))));
        distribution.answer().addListener((source, old, now) -> now.ifPresent(this::show));
    }

    private void follow(Column.Numbers now) {
        if (target.filter(now::equals).isEmpty()) {
            target = Optional.of(now);
            distribution.ask(progress -> Distribution.of(now));
        }
    }

    private void show(Distribution d) {
        NumberSummary f = d.figures();
        String unit = d.column().unit();
        title.setText("Target " + d.column().label());
        canvas.show(d.column().label(), List.of(new DistributionCanvas.Group(Palette::train, d.bins())));
        figures.clear();
        figures.add("rows", "Rows with a value", Labels.count(f.present(), "row"));
        figures.add("different values", "", Labels.count(f.distinct()));
        figures.add("min", "Least value", Labels.figure(f.min(), unit));
        figures.add(
                "lower quartile", "Quantile 0.25, type 7 of Hyndman and Fan", Labels.figure(f.lowerQuartile(), unit));
        figures.add("median", "Quantile 0.5", Labels.figure(f.median(), unit));
        figures.add("mean", "Sum over number", Labels.figure(f.mean(), unit));
        figures.add("upper quartile", "Quantile 0.75", Labels.figure(f.upperQuartile(), unit));
        figures.add("max", "Greatest value", Labels.figure(f.max(), unit));
        figures.add(
                "sd",
                "Standard deviation √( Σ (x − mean)² / (n − 1) ). The RMSE of the best constant is as large.",
                Labels.figure(f.sd(), unit));
        figures.add("exactly 0", "Values that are exactly 0", Labels.percent(f.zeroShare()));
        figures.add("outliers", ValueCell.RULE, Labels.count(d.outliers(), "row"));
        warning.setText(ZeroWarning.sentence(f).orElse(""));
    }
}
